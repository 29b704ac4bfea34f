package jp.shunin.registry.core.eligibility;

import java.util.Set;
import jp.shunin.registry.core.time.FiscalYear;

/** E-3: turned away for lack of seats in a fiscal year or later, before this application. */
record TurnedAwaySince(FiscalYear since) implements Check {

    @Override
    public Finding assess(Applicant applicant) {
        Set<FiscalYear> years = applicant.facts().turnedAway();
        return years == null
                ? Finding.unknown(Fact.TURNED_AWAY)
                : Finding.of(
                        State.of(years.stream().anyMatch(year -> counts(year, applicant.applicationYear()))),
                        FactUsed.told(
                                Fact.TURNED_AWAY,
                                years.stream().map(FiscalYear::year).sorted().toList()));
    }

    private boolean counts(FiscalYear year, FiscalYear application) {
        return year.compareTo(since) >= 0 && year.compareTo(application) < 0;
    }
}
