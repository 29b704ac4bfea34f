package jp.shunin.registry.core.eligibility;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import jp.shunin.registry.core.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/** How many trainings were attended by fiscal year, as far as is told; a year that is not told may be anything. */
final class TrainingsTold {

    private final Map<FiscalYear, Integer> byYear;

    TrainingsTold(@Nullable Map<FiscalYear, Integer> byYear) {
        this.byYear = byYear == null ? Map.of() : byYear;
    }

    int atWorst(FiscalYear year) {
        return atBest(year, 0);
    }

    /** @param most the number to take where the year is not told */
    int atBest(FiscalYear year, int most) {
        Integer told = byYear.get(year);
        return told == null ? most : told;
    }

    List<YearCounted> shown(List<FiscalYear> years, ToIntFunction<FiscalYear> needed) {
        return years.stream()
                .map(year -> new YearCounted(year.year(), byYear.get(year), needed.applyAsInt(year)))
                .toList();
    }

    /** The years to ask for; none if all are told. */
    List<MissingFact> missing(List<FiscalYear> years) {
        List<FiscalYear> notTold =
                years.stream().filter(year -> !byYear.containsKey(year)).toList();
        return notTold.isEmpty() ? List.of() : List.of(MissingFact.of(Fact.TRAININGS, notTold));
    }
}
