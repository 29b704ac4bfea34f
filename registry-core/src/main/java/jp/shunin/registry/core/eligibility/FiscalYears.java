package jp.shunin.registry.core.eligibility;

import java.util.List;
import java.util.stream.IntStream;
import jp.shunin.registry.core.time.FiscalYear;

/** Fiscal years in a row. */
final class FiscalYears {

    private FiscalYears() {}

    /** From a year on, up to but without another; none if it is not later. */
    static List<FiscalYear> from(FiscalYear first, FiscalYear end) {
        return IntStream.range(first.year(), end.year())
                .mapToObj(FiscalYear::new)
                .toList();
    }

    /** E-5: from the year after the completion to the one before the application. */
    static List<FiscalYear> between(FiscalYear completion, FiscalYear application) {
        return from(new FiscalYear(completion.year() + 1), application);
    }
}
