package jp.shunin.registry.journal;

import java.time.Instant;
import java.util.Map;

/**
 * One event as recorded.
 *
 * @param position where it stands in commit order
 * @param entryType the kind of entry, for example {@code CareManager}; empty for an event that belongs to no entry
 * @param entryId the entry, unique across all kinds; for an event that belongs to no entry its own id
 * @param sequence the event's number within its entry, from 0 without gaps
 * @param eventId the event's own id, unique in the journal
 * @param recordedAt when it was recorded, in whole microseconds
 * @param name the stable business name under which it was written
 * @param revision the revision in which it was written, from 1
 * @param event the event, read as today's type
 * @param metadata who recorded it, from where and why
 */
public record JournalEntry(
        JournalPosition position,
        String entryType,
        String entryId,
        long sequence,
        String eventId,
        Instant recordedAt,
        String name,
        int revision,
        Object event,
        Map<String, String> metadata)
        implements EntryEvent {

    public JournalEntry {
        metadata = Map.copyOf(metadata);
    }

    /** Whether the event belongs to an entry of the register. */
    boolean ofAnEntry() {
        return !entryType.isEmpty();
    }
}
