package jp.shunin.registry.core.eligibility;

import jp.shunin.registry.core.data.DataRow;
import jp.shunin.registry.core.eligibility.RequirementKind.CheckOf;
import jp.shunin.registry.core.rule.Rule;

/** A row that asks something. */
record RequirementRow(
        DataRow cells,
        String name,
        String within,
        RequirementKind kind,
        CheckOf check,
        Rule rule,
        String source,
        Text text) {

    boolean isGroup() {
        return kind.combination().isPresent();
    }
}
