package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A certificate's months.
 *
 * @param from the first day of work
 * @param through the last day of work, or the reference date if that is earlier
 * @param countsAsFullTime whether it counts at all (E-1)
 * @param firstMonth the first counted month (算定開始月); null if none is
 * @param lastMonth the last counted month (算定終了月); null if none is
 * @param months the counted months, those of excluded periods taken out (通算期間)
 * @param printed the months as the forms print them, such as {@code 5年1か月}
 */
public record CountedEmployment(
        LocalDate from,
        LocalDate through,
        boolean countsAsFullTime,
        @Nullable YearMonth firstMonth,
        @Nullable YearMonth lastMonth,
        int months,
        String printed) {

    static CountedEmployment of(Employment employment, LocalDate until, Months months) {
        return new CountedEmployment(
                employment.from(),
                employment.through() == null || employment.through().isAfter(until) ? until : employment.through(),
                employment.counts(),
                months.first().orElse(null),
                months.last().orElse(null),
                months.count(),
                ServiceMonths.printed(months.count()));
    }
}
