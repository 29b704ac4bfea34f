package jp.shunin.registry.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When an event is tried again")
class RetryScheduleTest {

    private static final Instant BEGUN = Instant.parse("2026-11-21T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final RetrySchedule schedule = new RetrySchedule(DAY, new Random(1));

    @Test
    @DisplayName("soon at first, then ever more rarely, a last time after a day, and then never more")
    void overADay() {
        List<Duration> delays = new ArrayList<>();
        Instant now = BEGUN;
        for (Optional<Instant> next = next(1, now); next.isPresent(); next = next(delays.size() + 1, now)) {
            delays.add(Duration.between(now, next.get()));
            now = next.get();
        }

        assertThat(now).isEqualTo(BEGUN.plus(DAY));
        assertThat(delays).hasSizeBetween(11, 14);
        assertThat(delays.getFirst()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
        assertThat(delays.get(1)).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(18));
        assertThat(delays.get(8)).isBetween(Duration.ofMinutes(288), Duration.ofMinutes(432));
    }

    @Test
    @DisplayName("not at the same moment as others that failed at the same moment")
    void jitter() {
        assertThat(List.of(next(3, BEGUN), next(3, BEGUN), next(3, BEGUN))).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("not before the endpoint wants it, be it after the day")
    void retryAfter() {
        assertThat(schedule.next(1, BEGUN, BEGUN, Duration.ofHours(2))).hasValue(BEGUN.plus(Duration.ofHours(2)));
        Instant late = BEGUN.plus(Duration.ofHours(23));
        assertThat(schedule.next(9, BEGUN, late, Duration.ofHours(2))).hasValue(late.plus(Duration.ofHours(2)));
    }

    private Optional<Instant> next(int attempts, Instant now) {
        return schedule.next(attempts, BEGUN, now, Duration.ZERO);
    }
}
