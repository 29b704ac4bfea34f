package jp.shunin.registry.core.eligibility;

/** The answer for the whole, beside that for each requirement. */
public enum Verdict {
    ELIGIBLE,
    NOT_ELIGIBLE,
    /** It turns on facts that were not given. */
    CANNOT_BE_TOLD_YET;

    static Verdict of(State state) {
        return switch (state) {
            case MET -> ELIGIBLE;
            case NOT_MET -> NOT_ELIGIBLE;
            case UNKNOWN -> CANNOT_BE_TOLD_YET;
        };
    }
}
