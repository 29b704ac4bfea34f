package jp.shunin.registry.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import jp.shunin.registry.core.journal.KeptKey;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Appends events: any number of them by one statement, so in one round trip and all or none. */
final class JournalWriter {

    // PostgreSQL unnests and inserts in the order of the arrays; a sort on top would only cost time.
    private static final String APPEND = """
        insert into journal_event (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision,
            recorded_at, payload, metadata)
        select journal_ticket(?), *
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        returning ticket, sequence
        """;

    /** In the same round trip: who begins to be known by these events begins with a key. */
    private static final String APPEND_WITH_KEYS = """
        with kept as (
            insert into data_key (owner, wrapped, wrapped_under) select * from unnest(?, ?, ?))
        """ + APPEND;

    private final JdbcTemplate jdbc;
    private final long ticketOffset;

    JournalWriter(DataSource dataSource, long ticketOffset) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.ticketOffset = ticketOffset;
    }

    /**
     * Appends within the transaction of the caller.
     *
     * @param rows at least one
     * @return what was appended, in the same order
     */
    List<JournalEntry> append(List<NewRow> rows) {
        try {
            return jdbc.query(
                    connection -> statement(connection, rows),
                    (result, number) -> rows.get(number)
                            .at(new JournalPosition(result.getLong("ticket"), result.getLong("sequence"))));
        } catch (DataAccessException refusal) {
            throw RefusedAppend.asAxonKnowsIt(refusal, rows);
        }
    }

    private PreparedStatement statement(Connection connection, List<NewRow> rows) throws SQLException {
        List<KeptKey> keys =
                rows.stream().map(NewRow::key).filter(Objects::nonNull).toList();
        PreparedStatement statement = connection.prepareStatement(keys.isEmpty() ? APPEND : APPEND_WITH_KEYS);
        int next = keys.isEmpty() ? 1 : setKeys(statement, new Columns<>(connection, keys));
        statement.setLong(next++, ticketOffset);
        Columns<NewRow> columns = new Columns<>(connection, rows);
        statement.setArray(next++, columns.of("text", NewRow::entryType, String[]::new));
        statement.setArray(next++, columns.of("text", NewRow::entryId, String[]::new));
        statement.setArray(next++, columns.of("bigint", NewRow::entrySequence, Long[]::new));
        statement.setArray(next++, columns.of("text", NewRow::eventId, String[]::new));
        statement.setArray(next++, columns.of("text", row -> row.written().name(), String[]::new));
        statement.setArray(next++, columns.of("integer", row -> row.written().revision(), Integer[]::new));
        statement.setArray(
                next++, columns.of("timestamptz", row -> row.recordedAt().toString(), String[]::new));
        statement.setArray(next++, columns.of("bytea", row -> row.written().json(), byte[][]::new));
        statement.setArray(next++, columns.of("bytea", row -> MetadataJson.write(row.metadata()), byte[][]::new));
        return statement;
    }

    private static int setKeys(PreparedStatement statement, Columns<KeptKey> columns) throws SQLException {
        int next = 1;
        statement.setArray(next++, columns.of("text", KeptKey::owner, String[]::new));
        statement.setArray(next++, columns.of("bytea", KeptKey::wrapped, byte[][]::new));
        statement.setArray(next++, columns.of("bigint", KeptKey::wrappedUnder, Long[]::new));
        return next;
    }

    /** One array a column: the statement's text stays the same however many rows there are. */
    private record Columns<R>(Connection connection, List<R> rows) {

        <T> Array of(String type, Function<R, T> value, IntFunction<T[]> array) throws SQLException {
            return connection.createArrayOf(type, rows.stream().map(value).toArray(array));
        }
    }
}
