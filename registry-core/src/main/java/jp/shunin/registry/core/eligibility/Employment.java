package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Work as a care manager as one certificate shows it (実務経験証明書); a certificate with two columns (A and B) is two of
 * these, for each column is counted by itself.
 *
 * @param through the last day; null for the present workplace, which counts to the reference date
 * @param fullTime whether full-time and dedicated (常勤専従)
 * @param managerAtTheSameTime whether manager of the establishment at the same time, which counts as full-time (E-1)
 * @param prefecture where the establishment is; null if not told
 * @param excluded the periods that do not count: leave, part-time, other duties
 */
public record Employment(
        LocalDate from,
        @Nullable LocalDate through,
        boolean fullTime,
        boolean managerAtTheSameTime,
        @Nullable Prefecture prefecture,
        List<ValidityPeriod> excluded) {

    /** The day before which no employment begins: nobody was a care manager before the Act (2000-04-01). */
    public static final LocalDate EARLIEST = LocalDate.of(2000, 4, 1);

    public Employment {
        excluded = List.copyOf(excluded);
    }

    /** Whether it counts as full-time (E-1). */
    boolean counts() {
        return fullTime || managerAtTheSameTime;
    }

    /** The period up to a day; empty if it begins later. */
    Optional<ValidityPeriod> until(LocalDate day) {
        return from.isAfter(day) ? Optional.empty() : Optional.of(new ValidityPeriod(from, lastDayUntil(day)));
    }

    /** Whether the person works there on the day and the day is not excluded. */
    boolean includes(LocalDate day) {
        return until(day).filter(period -> period.contains(day)).isPresent()
                && excluded.stream().noneMatch(period -> period.contains(day));
    }

    private LocalDate lastDayUntil(LocalDate day) {
        return through == null || through.isAfter(day) ? day : through;
    }
}
