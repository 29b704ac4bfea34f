package jp.shunin.registry.core.eligibility;

import java.util.List;

/** Requirements that must all be met, or of which one is enough. */
record Group(Combination combination, List<Requirement> requirements) implements Check {

    Group {
        requirements = List.copyOf(requirements);
    }

    @Override
    public Finding assess(Applicant applicant) {
        List<RequirementAnswer> parts =
                requirements.stream().map(part -> part.assess(applicant)).toList();
        return Finding.group(
                combination.of(parts.stream().map(RequirementAnswer::state).toList()), parts);
    }
}
