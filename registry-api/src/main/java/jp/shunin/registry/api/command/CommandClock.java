package jp.shunin.registry.api.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * A clock that stands still while a command is handled. All events of a command are recorded at one moment, so none can
 * ask what was known between two of them.
 */
final class CommandClock extends Clock {

    private static final String RECORDED_AT = CommandClock.class.getName();

    private final Clock clock;

    CommandClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get().root().getOrComputeResource(RECORDED_AT, _ -> clock.instant())
                : clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new CommandClock(clock.withZone(zone));
    }
}
