package jp.shunin.registry.projections.standing.memory;

import java.time.Clock;
import java.time.Instant;

/**
 * All people as they were at a moment, or later.
 *
 * @param state of the journal then: what has been recorded since is not below its horizon
 */
record Remembered(People people, StandingRows.State state, Moment moment) {

    /** A moment, by the clock and by {@link System#nanoTime}, which never goes back. */
    record Moment(Instant at, long nanoTime) {

        static Moment now(Clock clock) {
            return new Moment(clock.instant(), System.nanoTime());
        }
    }

    Remembered later(StandingRows.State seen, Moment then) {
        return new Remembered(people, seen, then);
    }

    /** Whether all is known that was recorded before a moment of {@link System#nanoTime}. */
    boolean isLaterThan(long nanoTime) {
        return moment.nanoTime() - nanoTime > 0;
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
