package jp.shunin.registry.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.journal.EventFormat;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads the journal by entries and not in commit order: the events of an entry come together, in their order. So each
 * entry can be folded once. PostgreSQL sorts; here there is never more than a page.
 *
 * <p>Several threads may take pages at the same time. It reads with the snapshot of the connection, which nobody else may
 * use until it is closed.
 */
public final class JournalByEntry implements AutoCloseable {

    private static final String COLUMNS = "entry_id, entry_sequence, event_id, name, revision, payload, metadata";

    private final CopyOut copy;
    private final EventFormat format;
    private byte @Nullable [] next;

    private JournalByEntry(CopyOut copy, EventFormat format) {
        this.copy = copy;
        this.format = format;
    }

    /**
     * Begins to read.
     *
     * @param connection in a transaction, whose snapshot decides what is read
     * @param where which rows of {@code journal_event}, as SQL
     */
    public static JournalByEntry open(Connection connection, EventFormat format, String where) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select " + COLUMNS + " from journal_event where " + where
                        + " order by entry_id, entry_sequence) to stdout (format binary)");
        JournalByEntry journal = new JournalByEntry(copy, format);
        journal.advance();
        return journal;
    }

    /** Whole entries, as they came from PostgreSQL; decoded by the thread that took them. */
    public final class Page {

        private final List<byte[]> rows;

        private Page(List<byte[]> rows) {
            this.rows = rows;
        }

        /** How many events there are. */
        public int size() {
            return rows.size();
        }

        /** The events by entry, each entry's in their order. */
        public List<List<BulkEvent>> entries() {
            List<List<BulkEvent>> entries = new ArrayList<>();
            List<BulkEvent> entry = List.of();
            for (byte[] row : rows) {
                BulkEvent event = BulkEvent.of(row, format);
                if (event.sequence() == 0) {
                    entry = new ArrayList<>();
                    entries.add(entry);
                }
                entry.add(event);
            }
            return entries;
        }
    }

    /**
     * The next entries; null if there are no more.
     *
     * @param events about how many events; an entry is not divided
     */
    public synchronized @Nullable Page page(int events) throws SQLException {
        if (next == null) {
            return null;
        }
        List<byte[]> rows = new ArrayList<>(events);
        byte[] last = null;
        for (byte[] row = next; row != null; row = next) {
            if (rows.size() >= events && last != null && !BinaryRow.sameFirstColumn(last, row)) {
                break;
            }
            rows.add(row);
            last = row;
            advance();
        }
        return new Page(rows);
    }

    private void advance() throws SQLException {
        byte[] message = copy.readFromCopy();
        if (message != null && BinaryRow.isEnd(message)) {
            message = copy.readFromCopy();
        }
        next = message;
    }

    /** From now on there are no more pages, for no thread. */
    public synchronized void stop() {
        next = null;
    }

    /** Ends the reading, also before its end. */
    @Override
    public synchronized void close() throws SQLException {
        stop();
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
