package jp.shunin.registry.core.eligibility;

import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;

/** A requirement of a rule set. */
record Requirement(String name, Text text, Rule rule, String source, Check check) {

    RequirementAnswer assess(Applicant applicant) {
        Finding finding = check.assess(applicant);
        return new RequirementAnswer(
                name,
                text,
                finding.state(),
                rule,
                source,
                combination(),
                finding.parts(),
                finding.facts(),
                finding.missing(),
                finding.warnings());
    }

    private @Nullable Combination combination() {
        return check instanceof Group group ? group.combination() : null;
    }
}
