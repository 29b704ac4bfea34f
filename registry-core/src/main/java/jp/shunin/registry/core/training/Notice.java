package jp.shunin.registry.core.training;

import jp.shunin.registry.core.eligibility.Text;
import jp.shunin.registry.core.rule.Rule;

/** Something that explains an answer, or that an officer should look at; it refuses nothing. */
public record Notice(NoticeCode code, Rule rule, Text text) {}
