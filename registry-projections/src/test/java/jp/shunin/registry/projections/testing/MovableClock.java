package jp.shunin.registry.projections.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs, as the processors need it for their retries, and can be moved ahead. */
public final class MovableClock extends Clock {

    private final Clock running = Clock.system(ZoneId.of("Asia/Tokyo"));
    private volatile Duration ahead = Duration.ZERO;

    public void move(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public Instant instant() {
        return running.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return running.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(running.withZone(zone), ahead);
    }
}
