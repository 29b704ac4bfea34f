package jp.shunin.registry.journal;

import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.core.journal.UnreadableEventException;
import jp.shunin.registry.core.journal.WrittenEvent;
import org.jspecify.annotations.Nullable;

/**
 * One event of the journal as it is read in bulk: what a fold needs, and no more.
 *
 * @param event the event, read as today's type
 */
@SuppressWarnings("ArrayRecordComponent")
public record BulkEvent(String entryId, long sequence, String eventId, Object event, byte[] metadata) {

    /** Reads a row that has the columns of {@link JournalByEntry}. */
    static BulkEvent of(byte[] row, EventFormat format) {
        BinaryRow columns = new BinaryRow(row);
        String entryId = columns.text();
        long sequence = columns.bigint();
        String eventId = columns.text();
        WrittenEvent written = new WrittenEvent(columns.text(), columns.integer(), columns.bytes());
        try {
            return new BulkEvent(entryId, sequence, eventId, format.read(written), columns.bytes());
        } catch (UnreadableEventException cause) {
            String where = "the event " + eventId + " of entry \"" + entryId + "\", " + written.name() + " revision "
                    + written.revision() + ", cannot be read: ";
            throw new UnreadableEventException(where + cause.getMessage(), cause);
        }
    }

    /** One text of the metadata; null if there is none of this name. */
    public @Nullable String metadata(String name) {
        return MetadataJson.readOne(metadata, name);
    }
}
