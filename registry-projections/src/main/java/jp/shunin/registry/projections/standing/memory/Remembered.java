package jp.shunin.registry.projections.standing.memory;

import java.time.Instant;

/**
 * All people as they were at a moment, or later.
 *
 * @param state of the journal then: what has been recorded since is not below its horizon
 */
record Remembered(People people, StandingRows.State state, Instant moment) {

    Remembered later(StandingRows.State seen, Instant at) {
        return new Remembered(people, seen, at);
    }

    /** Whether another look has told more. */
    boolean isBefore(StandingRows.State seen) {
        return state.horizon() <= seen.horizon();
    }

    /** Whether what is remembered is of this very table and journal. */
    boolean fits(StandingRows.State seen) {
        return state.epoch() == seen.epoch() && isBefore(seen);
    }
}
