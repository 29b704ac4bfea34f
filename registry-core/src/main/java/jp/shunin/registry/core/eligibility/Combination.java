package jp.shunin.registry.core.eligibility;

import java.util.Collection;

/** How the parts of a requirement combine. */
public enum Combination {
    /** Every part must be met. */
    ALL_OF,
    /** The parts are alternatives: one that is met is enough. */
    ONE_OF;

    State of(Collection<State> states) {
        return switch (this) {
            case ALL_OF -> State.allOf(states);
            case ONE_OF -> State.oneOf(states);
        };
    }
}
