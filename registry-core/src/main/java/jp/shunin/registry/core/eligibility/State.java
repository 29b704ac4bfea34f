package jp.shunin.registry.core.eligibility;

import java.util.Collection;

/** What can be said of a requirement. */
public enum State {
    MET,
    NOT_MET,
    /** It turns on a fact that was not given. */
    UNKNOWN;

    static State of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /** The state where missing facts leave a range: met even at worst, not met even at best, or unknown. */
    static State between(boolean metAtWorst, boolean metAtBest) {
        if (metAtWorst) {
            return MET;
        }
        return metAtBest ? UNKNOWN : NOT_MET;
    }

    static State allOf(Collection<State> states) {
        if (states.contains(NOT_MET)) {
            return NOT_MET;
        }
        return states.contains(UNKNOWN) ? UNKNOWN : MET;
    }

    static State oneOf(Collection<State> states) {
        if (states.contains(MET)) {
            return MET;
        }
        return states.contains(UNKNOWN) ? UNKNOWN : NOT_MET;
    }
}
