package jp.shunin.registry.bench.feed;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How many events have come, and how long after they were recorded. */
final class Arrivals {

    private static final String RECORDED = "\"recordedtime\":\"";
    private static final int LONGEST = 600_000;

    private final InstantSource clock;
    private final LongAdder count = new LongAdder();
    /** How many events have taken how many milliseconds. */
    private final AtomicLongArray lags = new AtomicLongArray(LONGEST + 1);

    Arrivals(InstantSource clock) {
        this.clock = clock;
    }

    /** @param event a CloudEvent as JSON */
    void add(String event) {
        int from = event.indexOf(RECORDED) + RECORDED.length();
        OffsetDateTime recorded = OffsetDateTime.parse(event.substring(from, event.indexOf('"', from)));
        long lag = clock.instant().toEpochMilli() - recorded.toInstant().toEpochMilli();
        lags.incrementAndGet(Math.clamp(lag, 0, LONGEST));
        count.increment();
    }

    long count() {
        return count.sum();
    }

    /** The lag in milliseconds within which so many percent of the events have come. */
    long within(int percent) {
        long wanted = (count() * percent + 99) / 100;
        int lag = 0;
        long come = lags.get(lag);
        while (come < wanted && lag < LONGEST) {
            lag++;
            come += lags.get(lag);
        }
        return lag;
    }

    /** Waits for so many in all, but no longer than that. */
    void await(long wanted, Duration atMost) throws InterruptedException {
        long begun = System.nanoTime();
        while (count() < wanted && System.nanoTime() - begun < atMost.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
