package jp.shunin.registry.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import jp.shunin.registry.core.journal.KeptKey;
import jp.shunin.registry.core.journal.NewEvent;
import jp.shunin.registry.core.journal.Writing;
import jp.shunin.registry.core.journal.WrittenEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event message as a row to be.
 *
 * @param key a key that is kept from when the event is; null for most
 */
record NewRow(
        String entryType,
        String entryId,
        long entrySequence,
        String eventId,
        Instant recordedAt,
        Object event,
        WrittenEvent written,
        @Nullable KeptKey key,
        SortedMap<String, String> metadata)
        implements EntryEvent {

    /** PostgreSQL keeps microseconds and would round; the journal never dates an event later than it was recorded. */
    NewRow {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    static NewRow of(EventMessage<?> message, Writing writing) {
        return message instanceof DomainEventMessage<?> ofEntry
                ? of(message, writing, ofEntry.getType(), ofEntry.getAggregateIdentifier(), ofEntry.getSequenceNumber())
                : of(message, writing, "", message.getIdentifier(), 0);
    }

    private static NewRow of(EventMessage<?> message, Writing writing, String type, String id, long sequence) {
        NewEvent event = writing.write(sequence, message.getPayload());
        return new NewRow(
                type,
                id,
                sequence,
                message.getIdentifier(),
                message.getTimestamp(),
                event.event(),
                event.written(),
                event.key(),
                MetadataJson.texts(message.getMetaData()));
    }

    /** The same, recorded at that moment. */
    NewRow recordedAt(Instant moment) {
        return new NewRow(entryType, entryId, entrySequence, eventId, moment, event, written, key, metadata);
    }

    /** As it is read from now on, once it has been inserted there. */
    JournalEntry at(JournalPosition position) {
        return new JournalEntry(
                position,
                entryType,
                entryId,
                entrySequence,
                eventId,
                recordedAt,
                written.name(),
                written.revision(),
                event,
                metadata);
    }
}
