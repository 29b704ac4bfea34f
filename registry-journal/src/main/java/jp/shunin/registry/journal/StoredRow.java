package jp.shunin.registry.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.core.journal.UnreadableEventException;
import jp.shunin.registry.core.journal.WrittenEvent;

/** A row of the journal, not yet decoded. */
@SuppressWarnings("ArrayRecordComponent")
record StoredRow(
        JournalPosition position,
        String entryType,
        String entryId,
        long entrySequence,
        String eventId,
        Instant recordedAt,
        WrittenEvent written,
        byte[] metadata) {

    static final String COLUMNS = "ticket, sequence, entry_type, entry_id, entry_sequence, event_id, recorded_at, name,"
            + " revision, payload, metadata";

    /** Reads a row that has the {@link #COLUMNS} in this order. */
    static StoredRow from(ResultSet row, int number) throws SQLException {
        return new StoredRow(
                new JournalPosition(row.getLong(1), row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                new WrittenEvent(row.getString(8), row.getInt(9), row.getBytes(10)),
                row.getBytes(11));
    }

    /** @throws UnreadableEventException if event or metadata cannot be read; the message says where it stands */
    JournalEntry decode(EventFormat format) {
        try {
            return new JournalEntry(
                    position,
                    entryType,
                    entryId,
                    entrySequence,
                    eventId,
                    recordedAt,
                    written.name(),
                    written.revision(),
                    format.read(written),
                    MetadataJson.read(metadata));
        } catch (UnreadableEventException cause) {
            String where = "the event " + eventId + " at " + position + " of entry \"" + entryId + "\", "
                    + written.name() + " revision " + written.revision() + ", cannot be read: ";
            throw new UnreadableEventException(where + cause.getMessage(), cause);
        }
    }
}
