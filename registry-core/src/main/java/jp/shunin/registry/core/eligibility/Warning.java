package jp.shunin.registry.core.eligibility;

import jp.shunin.registry.core.rule.Rule;

/** Something to look at that refuses nobody. */
public record Warning(WarningCode code, Rule rule, Text text) {}
