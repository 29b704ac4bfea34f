package jp.shunin.registry.core.eligibility;

import jp.shunin.registry.core.time.FiscalYear;

/** E-3: turned away for lack of seats in a fiscal year or later, before this application. */
record TurnedAwaySince(FiscalYear since) implements Check {

    @Override
    public Finding assess(Applicant applicant) {
        return AnyOf.assess(
                Fact.TURNED_AWAY,
                applicant.facts().turnedAway(),
                year -> year.compareTo(since) >= 0 && year.compareTo(applicant.applicationYear()) < 0);
    }
}
