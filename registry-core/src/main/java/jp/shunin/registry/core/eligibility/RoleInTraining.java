package jp.shunin.registry.core.eligibility;

import java.util.Set;

/** E-4 (1): planned, taught or facilitated training of care managers. */
record RoleInTraining(Set<TrainingRole> accepted) implements Check {

    RoleInTraining {
        accepted = Set.copyOf(accepted);
    }

    @Override
    public Finding assess(Applicant applicant) {
        return AnyOf.assess(Fact.ROLES, applicant.facts().roles(), accepted::contains);
    }
}
