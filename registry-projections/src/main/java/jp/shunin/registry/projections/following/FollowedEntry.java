package jp.shunin.registry.projections.following;

import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.jspecify.annotations.Nullable;

/**
 * An entry with some of its events, and what the register held around each of them.
 *
 * @param events in order and without gaps, at least one
 */
public record FollowedEntry(List<Event> events) {

    /**
     * One of the events.
     *
     * @param before the entry without the event; null if the event begins it
     * @param after the entry with the event
     */
    public record Event(RecordedEvent recorded, @Nullable RegisterEntry before, RegisterEntry after) {

        /** The event's number within its entry, from 0. */
        public long sequence() {
            return after.version() - 1;
        }
    }

    public FollowedEntry {
        events = List.copyOf(events);
    }

    /** @param before the entry without the events; null if they begin it */
    public static FollowedEntry of(@Nullable RegisterEntry before, List<RecordedEvent> recorded) {
        List<Event> events = new ArrayList<>();
        RegisterEntry entry = before;
        for (RecordedEvent next : recorded) {
            RegisterEntry after = RegisterEntry.evolve(entry, next);
            events.add(new Event(next, entry, after));
            entry = after;
        }
        return new FollowedEntry(events);
    }

    public RegistrationNumber number() {
        return entry().number();
    }

    /** The entry with all the events. */
    public RegisterEntry entry() {
        return events.getLast().after();
    }
}
