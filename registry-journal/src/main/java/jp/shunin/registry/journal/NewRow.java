package jp.shunin.registry.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.core.journal.WrittenEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** An event message as a row to be. */
record NewRow(
        String entryType,
        String entryId,
        long entrySequence,
        String eventId,
        Instant recordedAt,
        Object event,
        WrittenEvent written,
        SortedMap<String, String> metadata)
        implements EntryEvent {

    /** PostgreSQL keeps microseconds and would round; the journal never dates an event later than it was recorded. */
    NewRow {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    static NewRow of(EventMessage<?> message, EventFormat format) {
        return message instanceof DomainEventMessage<?> ofEntry
                ? of(message, format, ofEntry.getType(), ofEntry.getAggregateIdentifier(), ofEntry.getSequenceNumber())
                : of(message, format, "", message.getIdentifier(), 0);
    }

    private static NewRow of(EventMessage<?> message, EventFormat format, String type, String id, long sequence) {
        return new NewRow(
                type,
                id,
                sequence,
                message.getIdentifier(),
                message.getTimestamp(),
                message.getPayload(),
                format.write(message.getPayload()),
                MetadataJson.texts(message.getMetaData()));
    }

    /** The same, recorded at that moment. */
    NewRow recordedAt(Instant moment) {
        return new NewRow(entryType, entryId, entrySequence, eventId, moment, event, written, metadata);
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
