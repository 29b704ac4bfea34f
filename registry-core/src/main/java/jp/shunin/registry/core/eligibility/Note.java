package jp.shunin.registry.core.eligibility;

import jp.shunin.registry.core.rule.Rule;

/** Something that a rule set says and that the registry does not decide. */
public record Note(Rule rule, String source, Text text) {}
