package jp.shunin.registry.core.eligibility;

/** A fact that only others can confirm is answered as wanted. */
record Confirmed(Fact fact, boolean wanted) implements Check {

    @Override
    public Finding assess(Applicant applicant) {
        return applicant
                .facts()
                .answer(fact)
                .map(answer -> Finding.of(State.of(answer == wanted), FactUsed.told(fact, answer)))
                .orElseGet(() -> Finding.unknown(fact));
    }
}
