package jp.shunin.registry.core.caremanager;

import jp.shunin.registry.core.rule.Rule;

/** How a special measure stands to a period that it covers, each with the rule that says so. */
public enum CoverState {
    /** The measure has extended it. */
    EXTENDED(Rule.S_1),
    /** The measure has extended it, and an amendment reaches further: it is to be applied again. */
    AMENDED_SINCE(Rule.S_3),
    /** The measure would extend it, and has not been applied to it. */
    NOT_APPLIED_YET(Rule.S_4),
    /** In force as long or longer without the measure, such as by another one. */
    ALREADY_AS_LONG(Rule.S_5),
    /** It has no end that could be extended (C-1). */
    WITHOUT_END(Rule.S_5),
    /** Renewed or replaced by a later one. */
    CONTINUED(Rule.S_5),
    /** Voided before its time. */
    VOIDED(Rule.S_5),
    /** The registration was removed. */
    REGISTRATION_REMOVED(Rule.S_5);

    private final Rule rule;

    CoverState(Rule rule) {
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }

    /** The state of what lies in the cohort and has not been extended by the measure. */
    static CoverState ofNotExtended(Coverage coverage) {
        return switch (coverage) {
            case EXTENDED -> NOT_APPLIED_YET;
            case ALREADY_AS_LONG -> ALREADY_AS_LONG;
            case WITHOUT_END -> WITHOUT_END;
            case CONTINUED -> CONTINUED;
            case VOIDED -> VOIDED;
            case REGISTRATION_REMOVED -> REGISTRATION_REMOVED;
            case QUALIFICATION_NOT_COVERED, OUTSIDE_COHORT, OTHER_PREFECTURE ->
                throw new IllegalStateException(coverage + " lies outside the cohort");
        };
    }
}
