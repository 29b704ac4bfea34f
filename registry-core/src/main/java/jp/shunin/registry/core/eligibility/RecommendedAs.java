package jp.shunin.registry.core.eligibility;

/** E-3: a municipality recommends the person as this kind. */
record RecommendedAs(RecommendationKind kind) implements Check {

    @Override
    public Finding assess(Applicant applicant) {
        RecommendationKind told = applicant.facts().recommendation();
        return told == null
                ? Finding.unknown(Fact.RECOMMENDATION)
                : Finding.of(State.of(told == kind), FactUsed.told(Fact.RECOMMENDATION, told));
    }
}
