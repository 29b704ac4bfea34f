package jp.shunin.registry.core.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import jp.shunin.registry.core.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * E-4 (2), E-5: so many non-statutory trainings in every fiscal year from the one after the last chief completion to the
 * one before the application.
 *
 * @param atLeast how many each year needs
 * @param leastInYear the years that need another number (COVID rule, R-216)
 * @param filledFrom the first year whose number above {@code atLeast} fills what is missing in those years; null
 *     if nothing does
 */
record TrainingsEveryYear(
        int atLeast,
        Map<FiscalYear, Integer> leastInYear,
        @Nullable FiscalYear filledFrom) implements Check {

    TrainingsEveryYear {
        leastInYear = Map.copyOf(leastInYear);
    }

    @Override
    public Finding assess(Applicant applicant) {
        return applicant
                .latestChief()
                .map(latest -> assess(applicant, latest))
                .orElseGet(() -> Finding.of(State.NOT_MET));
    }

    private Finding assess(Applicant applicant, LatestChief latest) {
        List<FiscalYear> years = FiscalYears.between(latest.completionYear(), applicant.applicationYear());
        TransferredYears transferred = TransferredYears.of(applicant, latest);
        TrainingsTold told = new TrainingsTold(applicant.facts().trainings());
        int enough = enoughToFillAll(years);
        State state = State.between(
                isMet(years, year -> excused(transferred.excuse(year), year, told.atWorst(year))),
                isMet(years, year -> excused(transferred.mayExcuse(year), year, told.atBest(year, enough))));
        Finding finding = Finding.of(
                state,
                List.of(latest.completionUsed(), FactUsed.told(Fact.TRAININGS, told.shown(years, this::needed))));
        if (years.isEmpty()) {
            return finding.warning(
                    WarningCode.NO_YEAR_TO_COUNT.about(latest.completion().completedOn()));
        }
        return state == State.UNKNOWN ? finding.missing(missing(told, years, transferred)) : finding;
    }

    /** Whether the numbers are enough, where what is missing in the years with another number may be filled. */
    private boolean isMet(List<FiscalYear> years, ToIntFunction<FiscalYear> attended) {
        int missing = 0;
        int tooMany = 0;
        for (FiscalYear year : years) {
            int shortBy = Math.max(0, needed(year) - attended.applyAsInt(year));
            if (shortBy > 0 && !leastInYear.containsKey(year)) {
                return false;
            }
            missing += shortBy;
            if (filledFrom != null && year.compareTo(filledFrom) >= 0) {
                tooMany += Math.max(0, attended.applyAsInt(year) - atLeast);
            }
        }
        return missing <= tooMany;
    }

    private int needed(FiscalYear year) {
        return Objects.requireNonNull(leastInYear.getOrDefault(year, atLeast));
    }

    private int excused(boolean excused, FiscalYear year, int attended) {
        return excused ? Math.max(needed(year), attended) : attended;
    }

    private int enoughToFillAll(List<FiscalYear> years) {
        return atLeast + years.stream().mapToInt(this::needed).sum();
    }

    private static List<MissingFact> missing(TrainingsTold told, List<FiscalYear> years, TransferredYears transferred) {
        List<MissingFact> missing = new ArrayList<>(told.missing(years));
        if (transferred.isMissing()) {
            missing.add(MissingFact.of(Fact.FORMER_PREFECTURE));
        }
        return missing;
    }
}
