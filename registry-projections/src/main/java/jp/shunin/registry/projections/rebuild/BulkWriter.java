package jp.shunin.registry.projections.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.journal.BulkEvent;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.Sight;
import jp.shunin.registry.projections.table.CopyRows;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.util.ByteStreamWriter;

/** Folds entries and writes what follows from them into tables, by COPY and in large pieces. */
final class BulkWriter {

    private static final int PIECE = 1 << 20;

    private final Connection connection;
    private final Place place;
    private final Reading reading;
    private final Map<BulkTable, CopyRows> tables = new LinkedHashMap<>();

    BulkWriter(Connection connection, Place place, List<BulkTable> tables, Reading reading) {
        this.connection = connection;
        this.place = place;
        this.reading = reading;
        tables.forEach(table -> this.tables.put(table, new CopyRows()));
    }

    /** Writes entries; some may wait to be written with others until {@link #flush}. */
    void write(List<List<BulkEvent>> entries) throws SQLException {
        Sight sight = sight(entries);
        for (List<BulkEvent> entry : entries) {
            FollowedEntry life = FollowedEntry.of(
                    null, entry.stream().map(BulkWriter::recorded).toList());
            for (Map.Entry<BulkTable, CopyRows> table : tables.entrySet()) {
                table.getKey().write(life, sight, table.getValue());
                if (table.getValue().size() > PIECE) {
                    copy(table.getKey(), table.getValue());
                }
            }
        }
    }

    private Sight sight(List<List<BulkEvent>> entries) {
        List<String> numbers =
                entries.stream().map(entry -> entry.getFirst().entryId()).toList();
        return new Sight(
                reading.ends(),
                reading.people().among(numbers),
                reading.people().tokens());
    }

    void flush() throws SQLException {
        for (Map.Entry<BulkTable, CopyRows> table : tables.entrySet()) {
            if (!table.getValue().isEmpty()) {
                copy(table.getKey(), table.getValue());
            }
        }
    }

    private void copy(BulkTable table, CopyRows rows) throws SQLException {
        CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
        String into = "copy %s (%s) from stdin (format binary)"
                .formatted(place.table(table.name()), String.join(", ", table.columns()));
        try {
            copies.copyIn(into, ByteStreamWriter.of(ByteBuffer.wrap(rows.take())));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static RecordedEvent recorded(BulkEvent event) {
        if (!(event.event() instanceof CareManagerEvent known)) {
            throw new IllegalStateException(event.eventId() + " is no event of an entry in the register");
        }
        return RecordedEvent.of(event.eventId(), known, event.metadata(RecordedEvent.COMMAND));
    }
}
