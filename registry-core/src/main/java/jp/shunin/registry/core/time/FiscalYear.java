package jp.shunin.registry.core.time;

import java.time.LocalDate;
import java.time.Month;

/**
 * A Japanese fiscal year (年度), 1 April to 31 March, named after the calendar year in which it begins. Its wareki name
 * (令和5年度) is written and read by {@link Wareki}.
 *
 * @param year the calendar year of its 1 April
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    private static final int FIRST_MONTH = Month.APRIL.getValue();

    /** The fiscal year to which the day belongs. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() < FIRST_MONTH ? day.getYear() - 1 : day.getYear());
    }

    /** 1 April. */
    public LocalDate first() {
        return LocalDate.of(year, FIRST_MONTH, 1);
    }

    /** 31 March of the next calendar year. */
    public LocalDate last() {
        return first().plusYears(1).minusDays(1);
    }

    /** Whether the day belongs to this fiscal year. */
    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    /** Earlier years first. */
    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    /** As in {@code FY2019}. */
    @Override
    public String toString() {
        return "FY" + year;
    }
}
