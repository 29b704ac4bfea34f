package jp.shunin.registry.api.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When an event that could not be delivered is tried again: after 5 seconds, then each time after three times as long,
 * but never longer than 6 hours, a fifth more or less by chance, so that those who failed together do not come back
 * together. The last attempt is at the end of the time for which an event is tried.
 */
final class RetrySchedule {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(6);
    private static final int FACTOR = 3;
    private static final double JITTER = 0.2;

    private final Duration retryFor;
    private final RandomGenerator random;

    RetrySchedule(Duration retryFor, RandomGenerator random) {
        this.retryFor = retryFor;
        this.random = random;
    }

    /**
     * The moment of the next attempt; empty if there is none any more.
     *
     * @param attempts how many have failed, at least one
     * @param atLeast the delay that the endpoint has asked for, which is obeyed
     */
    Optional<Instant> next(int attempts, Instant firstAttempt, Instant now, Duration atLeast) {
        Instant end = firstAttempt.plus(retryFor);
        if (!now.isBefore(end)) {
            return Optional.empty();
        }
        Instant asked = now.plus(atLeast);
        Instant planned = now.plus(jittered(delay(attempts)));
        Instant next = planned.isBefore(end) ? planned : end;
        return Optional.of(next.isBefore(asked) ? asked : next);
    }

    private static Duration delay(int attempts) {
        Duration delay = FIRST;
        for (int attempt = 1; attempt < attempts && delay.compareTo(LONGEST) < 0; attempt++) {
            delay = delay.multipliedBy(FACTOR);
        }
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    private Duration jittered(Duration delay) {
        return Duration.ofMillis((long) (delay.toMillis() * random.nextDouble(1 - JITTER, 1 + JITTER)));
    }
}
