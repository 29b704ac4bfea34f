package jp.shunin.registry.core.eligibility;

import java.util.List;

/** E-1, E-2: so many months as a full-time care manager in all. */
record FullTimeMonths(int atLeast) implements Check {

    @Override
    public Finding assess(Applicant applicant) {
        List<Employment> employment = applicant.facts().employment();
        if (employment == null) {
            return Finding.unknown(Fact.EMPLOYMENT);
        }
        ServiceMonths months = applicant.months(employment);
        return Finding.of(State.of(months.total() >= atLeast), FactUsed.told(Fact.EMPLOYMENT, months));
    }
}
