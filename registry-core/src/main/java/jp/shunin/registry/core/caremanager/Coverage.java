package jp.shunin.registry.core.caremanager;

import jp.shunin.registry.core.rule.Rule;

/** What a special measure does to a qualification, or why it does nothing; each with the rule that says so. */
public enum Coverage {
    /** Covered, and the measure reaches further than what is in force. */
    EXTENDED(Rule.S_1),
    /** Covered, and in force as long or longer already. */
    ALREADY_AS_LONG(Rule.S_5),
    /** Covered, but it has no end that could be extended (C-1). */
    WITHOUT_END(Rule.S_5),
    /** The measure does not speak of this kind of qualification. */
    QUALIFICATION_NOT_COVERED(Rule.S_1),
    /** The original expiry lies outside the cohort. */
    OUTSIDE_COHORT(Rule.S_1),
    /** On the original expiry the person was in another prefecture's register, and has not moved in since. */
    OTHER_PREFECTURE(Rule.S_1),
    /** Renewed or replaced by a later one. */
    CONTINUED(Rule.S_5),
    /** Voided before its time. */
    VOIDED(Rule.S_5),
    /** The registration was removed. */
    REGISTRATION_REMOVED(Rule.S_5);

    private final Rule rule;

    Coverage(Rule rule) {
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }

    /** Whether the measure covers the qualification, extended already or not. */
    public boolean isCovered() {
        return this == EXTENDED || this == ALREADY_AS_LONG || this == WITHOUT_END;
    }
}
