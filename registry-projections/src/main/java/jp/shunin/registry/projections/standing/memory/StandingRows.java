package jp.shunin.registry.projections.standing.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the table of standings, and in the journal which of its rows may have changed. */
final class StandingRows {

    private static final int FETCHED_AT_A_TIME = 2_000;

    private static final String ROWS = """
        select registration_number, version,
            array(select lower(span) - date '1970-01-01' from unnest(spans) as span where not lower_inf(span)) as changes,
            standings
        from standing
        """;

    private static final String OF_NUMBERS = ROWS + " where registration_number = any(?)";

    private static final String CHANGED_SINCE = ROWS + """
         where registration_number in (
            select entry_id from journal_event where ticket >= ? and entry_type = 'CareManager')
        """;

    private static final String NOW = "select epoch, journal_horizon() as horizon from standing_epoch";

    /** With more recent events than that, it is not a question any more that should wait for them. */
    static final int MOST_EVENTS = 2_000;

    /**
     * The entries of the oldest events from a ticket on. An order and a limit, so that no plan reads more. The ticket is
     * hidden from the planner, which would otherwise plan anew for each: that cost more than to look.
     */
    private static final String LOOK = """
        select epoch, journal_horizon() as horizon, entry_id, version, events
        from standing_epoch left join (
            select entry_id, max(entry_sequence) + 1 as version, count(*) as events
            from (
                select entry_id, entry_sequence from journal_event
                where ticket >= (select ?::bigint) and entry_type = 'CareManager'
                order by ticket, sequence limit %d) as recent
            group by entry_id) as changed on true
        """.formatted(MOST_EVENTS + 1);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate oneSnapshot;

    StandingRows(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(FETCHED_AT_A_TIME);
        this.oneSnapshot = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.oneSnapshot.setReadOnly(true);
        this.oneSnapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * The journal at a moment.
     *
     * @param epoch of the table of standings
     * @param horizon a ticket: what committed since has no smaller one
     */
    record State(long epoch, long horizon) {}

    /** An entry with recent events, and its version by the last of them. */
    record Changed(String number, long version) {}

    /**
     * What has been recorded since.
     *
     * @param more whether there is more than {@link #MOST_EVENTS}
     */
    record Look(State state, List<Changed> changed, boolean more) {}

    /** All rows, in one snapshot, and the state of the journal in it. */
    State all(Consumer<StandingRow> rows) {
        return read(rows, ROWS);
    }

    /** The rows that may have changed since a horizon. */
    State changedSince(long horizon, Consumer<StandingRow> rows) {
        return read(rows, CHANGED_SINCE, horizon);
    }

    private State read(Consumer<StandingRow> rows, String sql, Object... parameters) {
        return Objects.requireNonNull(oneSnapshot.execute(_ -> {
            State state = Objects.requireNonNull(jdbc.queryForObject(NOW, (row, _) -> state(row)));
            jdbc.query(sql, (RowCallbackHandler) row -> rows.accept(row(row)), parameters);
            return state;
        }));
    }

    /** Looks which entries have events since a horizon. */
    Look look(long horizon) {
        List<Changed> changed = new ArrayList<>();
        List<State> states = new ArrayList<>();
        long[] events = new long[1];
        jdbc.query(
                LOOK,
                row -> {
                    states.add(state(row));
                    events[0] += row.getLong("events");
                    if (row.getString("entry_id") != null) {
                        changed.add(new Changed(row.getString("entry_id"), row.getLong("version")));
                    }
                },
                horizon);
        return new Look(states.getFirst(), changed, events[0] > MOST_EVENTS);
    }

    /** The rows of some people. */
    void of(Collection<String> numbers, Consumer<StandingRow> rows) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(OF_NUMBERS);
                    statement.setArray(1, connection.createArrayOf("text", numbers.toArray()));
                    return statement;
                },
                (RowCallbackHandler) row -> rows.accept(row(row)));
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(row.getLong("epoch"), row.getLong("horizon"));
    }

    private static StandingRow row(ResultSet row) throws SQLException {
        return StandingRow.of(
                row.getString("registration_number"),
                row.getLong("version"),
                List.of((Integer[]) row.getArray("changes").getArray()),
                row.getBytes("standings"));
    }
}
