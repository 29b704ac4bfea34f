package jp.shunin.registry.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;
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
        PreparedStatement statement = connection.prepareStatement(APPEND);
        statement.setLong(1, ticketOffset);
        Columns columns = new Columns(connection, rows);
        statement.setArray(2, columns.of("text", NewRow::entryType, String[]::new));
        statement.setArray(3, columns.of("text", NewRow::entryId, String[]::new));
        statement.setArray(4, columns.of("bigint", NewRow::entrySequence, Long[]::new));
        statement.setArray(5, columns.of("text", NewRow::eventId, String[]::new));
        statement.setArray(6, columns.of("text", row -> row.written().name(), String[]::new));
        statement.setArray(7, columns.of("integer", row -> row.written().revision(), Integer[]::new));
        statement.setArray(8, columns.of("timestamptz", row -> row.recordedAt().toString(), String[]::new));
        statement.setArray(9, columns.of("bytea", row -> row.written().json(), byte[][]::new));
        statement.setArray(10, columns.of("bytea", row -> MetadataJson.write(row.metadata()), byte[][]::new));
        return statement;
    }

    /** One array a column: the statement's text stays the same however many rows there are. */
    private record Columns(Connection connection, List<NewRow> rows) {

        <T> Array of(String type, Function<NewRow, T> value, IntFunction<T[]> array) throws SQLException {
            return connection.createArrayOf(type, rows.stream().map(value).toArray(array));
        }
    }
}
