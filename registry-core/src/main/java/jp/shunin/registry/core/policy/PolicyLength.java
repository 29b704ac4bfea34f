package jp.shunin.registry.core.policy;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.shunin.registry.core.data.CellFormat;

/** A length of time in years and months, as the policy data writes it (ISO 8601). */
final class PolicyLength {

    static final CellFormat<Period> FORMAT =
            new CellFormat<>(PolicyLength::parse, "a length in years and months such as P5Y or P1Y6M");

    private PolicyLength() {}

    static Optional<Period> parse(String text) {
        try {
            return Optional.of(Period.parse(text)).filter(PolicyLength::countsForward);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static boolean countsForward(Period length) {
        return length.getDays() == 0 && length.toTotalMonths() > 0;
    }
}
