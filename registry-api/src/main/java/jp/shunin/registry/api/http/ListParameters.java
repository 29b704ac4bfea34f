package jp.shunin.registry.api.http;

import java.time.Period;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/** The parameters of lists, in the terms of the register. */
final class ListParameters {

    private static final int MOST_YEARS = 20;
    private static final int DAYS_A_MONTH = 31;
    private static final int MOST_DAYS = MOST_YEARS * 12 * DAYS_A_MONTH;

    private ListParameters() {}

    static Prefecture prefecture(String code) {
        return Prefecture.findByCode(code)
                .orElseThrow(() -> BadParameterException.unknown("prefecture", Prefecture.class, code, "prefecture"));
    }

    static @Nullable Prefecture prefectureIfGiven(@Nullable String code) {
        return code == null ? null : prefecture(code);
    }

    /** A text that the database can compare with. */
    static @Nullable String text(String name, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw BadParameterException.malformed(name, "text");
        }
        return text;
    }

    /** A period leads into the future, and not out of sight. */
    static void requireAhead(String name, Period period) {
        boolean ahead = !period.isNegative() && !period.isZero();
        if (!ahead || period.toTotalMonths() > MOST_YEARS * 12L || period.getDays() > MOST_DAYS) {
            throw BadParameterException.impossible(name, "positivePeriod", MOST_YEARS);
        }
    }
}
