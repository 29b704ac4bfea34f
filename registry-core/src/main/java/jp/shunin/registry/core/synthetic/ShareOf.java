package jp.shunin.registry.core.synthetic;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.shunin.registry.core.caremanager.ReissueCause;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.policy.Prefecture;

/** What a population is divided by; each share is a row of the data. */
enum ShareOf {
    /** The prefecture of first registration, and of those who move. */
    PREFECTURE(new CellFormat<>(Prefecture::findByCode, "the two digits of a prefecture, 01 to 47")),
    /** The fiscal year of the examination; registration follows in the next. */
    EXAMINATION_YEAR(year()),
    /** The first of five years of age. */
    AGE_AT_REGISTRATION(CellFormat.ORDINAL),
    /** 基礎資格. */
    BASE_QUALIFICATION(CellFormat.text("a qualification, such as 看護師")),
    REMOVAL_CAUSE(CellFormat.oneOf(RemovalCause.class)),
    REISSUE_CAUSE(CellFormat.oneOf(ReissueCause.class));

    private final CellFormat<?> format;

    ShareOf(CellFormat<?> format) {
        this.format = format;
    }

    CellFormat<?> format() {
        return format;
    }

    private static CellFormat<Integer> year() {
        Function<String, Optional<String>> digits =
                text -> Optional.of(text).filter(Pattern.compile("[12][0-9]{3}").asMatchPredicate());
        return new CellFormat<>(digits.andThen(it -> it.map(Integer::valueOf)), "a year, such as 1998");
    }
}
