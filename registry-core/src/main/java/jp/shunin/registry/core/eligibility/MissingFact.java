package jp.shunin.registry.core.eligibility;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.shunin.registry.core.time.FiscalYear;

/**
 * A fact to ask for.
 *
 * @param field the field of a request that gives it
 * @param fiscalYears the fiscal years for which it is missing; empty where it has none
 */
public record MissingFact(Fact fact, String field, List<Integer> fiscalYears, Text question) {

    public MissingFact {
        fiscalYears = List.copyOf(fiscalYears);
    }

    static MissingFact of(Fact fact) {
        return of(fact, List.of());
    }

    static MissingFact of(Fact fact, Collection<FiscalYear> years) {
        return new MissingFact(
                fact, fact.field(), years.stream().map(FiscalYear::year).toList(), fact.question());
    }

    /** Each fact once, with all the fiscal years for which any requirement misses it. */
    static List<MissingFact> eachOnce(Stream<MissingFact> missing) {
        Map<Fact, MissingFact> byFact = new LinkedHashMap<>();
        missing.forEach(each -> byFact.merge(each.fact(), each, MissingFact::and));
        return List.copyOf(byFact.values());
    }

    private MissingFact and(MissingFact other) {
        List<Integer> years = Stream.concat(fiscalYears.stream(), other.fiscalYears.stream())
                .distinct()
                .sorted()
                .toList();
        return new MissingFact(fact, field, years, question);
    }
}
