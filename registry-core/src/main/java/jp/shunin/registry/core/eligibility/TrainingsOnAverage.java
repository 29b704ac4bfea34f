package jp.shunin.registry.core.eligibility;

import java.util.List;
import java.util.function.ToIntFunction;
import jp.shunin.registry.core.time.FiscalYear;

/**
 * E-5: for completions up to a fiscal year, so many non-statutory trainings a year on average, from the year of completion
 * to the one before the application. The year of completion is a whole one in the divisor.
 */
record TrainingsOnAverage(int average, FiscalYear completedThrough) implements Check {

    @Override
    public Finding assess(Applicant applicant) {
        return applicant
                .latestChief()
                .map(latest -> assess(applicant, latest))
                .orElseGet(() -> Finding.of(State.NOT_MET));
    }

    private Finding assess(Applicant applicant, LatestChief latest) {
        if (latest.completionYear().compareTo(completedThrough) > 0) {
            return Finding.of(State.NOT_MET, latest.completionUsed());
        }
        List<FiscalYear> years = FiscalYears.from(latest.completionYear(), applicant.applicationYear());
        TrainingsTold told = new TrainingsTold(applicant.facts().trainings());
        State state = State.between(
                isMet(years, told::atWorst), isMet(years, year -> told.atBest(year, average * years.size())));
        Finding finding = Finding.of(
                state,
                List.of(latest.completionUsed(), FactUsed.told(Fact.TRAININGS, told.shown(years, _ -> average))));
        return state == State.UNKNOWN ? finding.missing(told.missing(years)) : finding;
    }

    private boolean isMet(List<FiscalYear> years, ToIntFunction<FiscalYear> attended) {
        return years.stream().mapToInt(attended).sum() >= average * years.size();
    }
}
