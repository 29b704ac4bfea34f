package jp.shunin.registry.core.eligibility;

import java.util.List;
import java.util.Set;
import jp.shunin.registry.core.time.FiscalYear;

/**
 * Taught or facilitated CHIEF_RENEWAL in every fiscal year from the one after the last chief completion to the one before
 * the application.
 *
 * @param forgiven the years that may be missing
 */
record RenewalTaughtEveryYear(Set<FiscalYear> forgiven) implements Check {

    RenewalTaughtEveryYear {
        forgiven = Set.copyOf(forgiven);
    }

    @Override
    public Finding assess(Applicant applicant) {
        return applicant
                .latestChief()
                .map(latest -> assess(applicant, latest))
                .orElseGet(() -> Finding.of(State.NOT_MET));
    }

    private Finding assess(Applicant applicant, LatestChief latest) {
        Set<FiscalYear> taught = applicant.facts().chiefRenewalTeaching();
        if (taught == null) {
            return Finding.unknown(Fact.CHIEF_RENEWAL_TEACHING);
        }
        List<FiscalYear> years = FiscalYears.between(latest.completionYear(), applicant.applicationYear()).stream()
                .filter(year -> !forgiven.contains(year))
                .toList();
        return Finding.of(
                State.of(!years.isEmpty() && taught.containsAll(years)),
                latest.completionUsed(),
                FactUsed.told(
                        Fact.CHIEF_RENEWAL_TEACHING,
                        years.stream()
                                .map(year -> new YearCounted(year.year(), taught.contains(year) ? 1 : 0, 1))
                                .toList()));
    }
}
