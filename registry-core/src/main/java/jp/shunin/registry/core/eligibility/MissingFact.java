package jp.shunin.registry.core.eligibility;

import java.util.Collection;
import java.util.List;
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
}
