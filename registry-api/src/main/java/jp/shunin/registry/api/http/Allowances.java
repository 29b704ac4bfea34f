package jp.shunin.registry.api.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What each client may still ask. Kept in the memory of this node, and bounded: a client that has been forgotten begins
 * anew with all of its allowance.
 */
@Component
class Allowances {

    private final LoadingCache<String, Bucket> buckets;

    Allowances(PublicRateLimit limit, Clock clock) {
        TimeMeter time = new ByClock(clock);
        this.buckets = Caffeine.newBuilder().maximumSize(limit.addresses()).build(client -> bucket(limit, time));
    }

    /**
     * What a client was granted.
     *
     * @param left how many requests it may still send at once
     * @param askAgainIn how long it has to wait before it may ask again; zero if it may ask now, and then one was taken
     */
    record Allowance(long left, Duration askAgainIn) {}

    /** Takes one request from what the client may ask. */
    Allowance take(String client) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        Duration wait = probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
        return new Allowance(probe.getRemainingTokens(), wait);
    }

    /** How many clients are remembered. */
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private static Bucket bucket(PublicRateLimit limit, TimeMeter time) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.atOnce()).refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    private record ByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
