package jp.shunin.registry.core.eligibility;

/** A card is in force on the reference date, special measures included. */
record CardInForce() implements Check {

    @Override
    public Finding assess(Applicant applicant) {
        return applicant
                .entry()
                .cardOn(applicant.referenceDate())
                .map(card -> Finding.of(State.MET, RegisterFacts.card(card)))
                .orElseGet(() -> Finding.of(State.NOT_MET));
    }
}
