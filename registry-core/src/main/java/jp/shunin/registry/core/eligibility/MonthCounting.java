package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.shunin.registry.core.time.ValidityPeriod;

/** How months of work are counted (E-2); the variants are data. */
record MonthCounting(ExcludedMonths excludedMonths, OverlappingCertificates overlapping) {

    /** The months of work up to a day. */
    ServiceMonths count(List<Employment> employment, LocalDate until) {
        List<CountedEmployment> counted = new ArrayList<>();
        Months all = Months.none();
        int addedUp = 0;
        for (Employment each : employment) {
            Months months = months(each, until);
            counted.add(CountedEmployment.of(each, until, months));
            addedUp += months.count();
            all = all.plus(months);
        }
        int total = overlapping == OverlappingCertificates.COUNT_ONCE ? all.count() : addedUp;
        return ServiceMonths.of(total, addedUp - total, counted);
    }

    private Months months(Employment employment, LocalDate until) {
        return employment
                .until(until)
                .filter(_ -> employment.counts())
                .map(period -> months(period, employment.excluded()))
                .orElseGet(Months::none);
    }

    private Months months(ValidityPeriod period, List<ValidityPeriod> excluded) {
        Months months = Months.wholeIn(period);
        for (ValidityPeriod each : excluded) {
            if (each.overlaps(period)) {
                months = months.minus(excluded(within(period, each)));
            }
        }
        return months;
    }

    private Months excluded(ValidityPeriod period) {
        return switch (excludedMonths) {
            case WHOLE_MONTHS -> Months.wholeIn(period);
            case TOUCHED_MONTHS -> Months.touchedBy(period);
        };
    }

    private static ValidityPeriod within(ValidityPeriod period, ValidityPeriod excluded) {
        return new ValidityPeriod(
                Collections.max(List.of(period.from(), excluded.from())),
                Collections.min(List.of(period.through(), excluded.through())));
    }
}
