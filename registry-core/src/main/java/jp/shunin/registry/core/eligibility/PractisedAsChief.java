package jp.shunin.registry.core.eligibility;

import java.util.Set;

/** Practice as a chief since the last chief completion, of at least one accepted kind (実践要件, R-201). */
record PractisedAsChief(Set<ChiefPractice> accepted) implements Check {

    PractisedAsChief {
        accepted = Set.copyOf(accepted);
    }

    @Override
    public Finding assess(Applicant applicant) {
        return AnyOf.assess(Fact.PRACTICE, applicant.facts().practice(), accepted::contains);
    }
}
