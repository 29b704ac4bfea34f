package jp.shunin.registry.core.time;

import java.time.LocalDate;
import java.time.Period;

/**
 * A period of validity: two dates, both included (P-1). On {@code through} it is still in force, on the next day it is
 * not.
 *
 * @param from the first day in force (起算日)
 * @param through the last day in force (満了日), not before {@code from}
 */
public record ValidityPeriod(LocalDate from, LocalDate through) {

    /** @throws IllegalArgumentException if {@code through} lies before {@code from} */
    public ValidityPeriod {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end on " + through + ", before it begins on " + from);
        }
    }

    /**
     * The period of a given length counted from a first day (P-2, Civil Code 143): it ends on the day before the
     * corresponding day (応当日), or, where the last month has no corresponding day, on the last day of that month. Five
     * years from 2020-02-29 end on 2025-02-28, and five years from 2019-03-01 on 2024-02-29.
     *
     * @param first the first day, counted in
     * @param length years and months, positive, without days
     * @throws IllegalArgumentException if the length is not positive or has days
     */
    public static ValidityPeriod startingOn(LocalDate first, Period length) {
        if (length.getDays() != 0 || length.toTotalMonths() <= 0) {
            throw new IllegalArgumentException("a period of validity is counted in years and months, not " + length);
        }
        LocalDate corresponding = first.plusMonths(length.toTotalMonths());
        boolean lacksCorrespondingDay = corresponding.getDayOfMonth() < first.getDayOfMonth();
        return new ValidityPeriod(first, lacksCorrespondingDay ? corresponding : corresponding.minusDays(1));
    }

    /**
     * The period that continues this one: counted by P-2 from the day after {@code through} (P-3).
     *
     * @param length as for {@link #startingOn}
     */
    public ValidityPeriod continuedFor(Period length) {
        return startingOn(through.plusDays(1), length);
    }

    /** Whether the period is in force on the day (P-1). */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(through);
    }

    /** Whether the two periods have at least one day in common. */
    public boolean overlaps(ValidityPeriod other) {
        return !other.from.isAfter(through) && !from.isAfter(other.through);
    }
}
