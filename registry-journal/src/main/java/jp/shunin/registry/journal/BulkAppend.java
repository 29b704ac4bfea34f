package jp.shunin.registry.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import jp.shunin.registry.core.journal.EventFormat;
import jp.shunin.registry.core.journal.KeptKey;
import jp.shunin.registry.core.journal.Writing;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends very many events by COPY. They are read like any others: in commit order, with the same guarantees.
 *
 * <p>The ticket is drawn by a statement before the COPY, in the same transaction. So no event of the transaction is
 * below the horizon before it has ended, and whatever had been read before {@link #append} was called stays before it:
 * decide first, then append.
 *
 * <p>It tells nobody. What is written in the transaction of the events (the standing) has to be written beside it;
 * whoever follows the journal finds them there.
 */
public final class BulkAppend {

    private static final int COLUMNS = 10;
    private static final String COPY = """
        copy journal_event (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision, recorded_at, payload,
            metadata) from stdin (format binary)
        """;

    private static final int KEY_COLUMNS = 3;
    private static final String COPY_KEYS = "copy data_key (owner, wrapped, wrapped_under) from stdin (format binary)";

    /** With how many events PostgreSQL looks at the journal first, and how many times as many it is each time after. */
    private static final long LOOKED_AT_FIRST = 10_000;

    private static final int TIMES = 8;

    private final JdbcTemplate jdbc;
    private final EventFormat format;
    private final long ticketOffset;
    private final AtomicLong appended = new AtomicLong();
    private final AtomicLong lookedAtNext = new AtomicLong(LOOKED_AT_FIRST);

    private BulkAppend(DataSource dataSource, EventFormat format, long ticketOffset) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.format = format;
        this.ticketOffset = ticketOffset;
    }

    /** Opens the journal, as {@link PostgresJournal#open} does. */
    public static BulkAppend open(DataSource dataSource, EventFormat format) {
        return new BulkAppend(dataSource, format, TicketOffset.settle(dataSource));
    }

    /**
     * Appends events, all or none, within the transaction of the caller.
     *
     * @throws IllegalStateException if there is no transaction
     * @throws org.axonframework.modelling.command.AggregateStreamCreationException if the entry that one of the events
     *     begins exists already
     * @throws org.axonframework.modelling.command.ConcurrencyException if another transaction was first to append to an
     *     entry
     * @throws org.axonframework.eventsourcing.eventstore.EventStoreException if PostgreSQL cannot append them for
     *     another reason
     */
    public void append(List<? extends EventMessage<?>> messages) {
        append(prepared(messages));
    }

    /** Events written down as the journal keeps them, ready to be appended. */
    public static final class Prepared {

        private final List<Row> rows;

        private Prepared(List<Row> rows) {
            this.rows = rows;
        }

        /** How many events there are. */
        public int count() {
            return rows.size();
        }

        /** The same events, recorded at that moment. */
        public Prepared recordedAt(Instant moment) {
            return new Prepared(rows.stream()
                    .map(each -> new Row(each.row().recordedAt(moment), each.metadata()))
                    .toList());
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(NewRow row, byte[] metadata) {}

    /** Writes events down, which any thread may do beforehand; appends nothing. */
    public Prepared prepared(List<? extends EventMessage<?>> messages) {
        Map<SortedMap<String, String>, byte[]> metadata = new HashMap<>();
        Writing writing = format.writing();
        return new Prepared(messages.stream()
                .map(message -> NewRow.of(message, writing))
                .map(row -> new Row(row, metadata.computeIfAbsent(row.metadata(), MetadataJson::write)))
                .toList());
    }

    /** As {@link #append(List)}. */
    public void append(Prepared prepared) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("events are appended in bulk within a transaction only");
        }
        if (prepared.rows.isEmpty()) {
            return;
        }
        try {
            jdbc.execute((ConnectionCallback<Integer>) connection -> copied(connection, prepared.rows));
            keepStatistics(prepared.count());
        } catch (DataAccessException refusal) {
            throw RefusedAppend.asAxonKnowsIt(
                    refusal, prepared.rows.stream().map(Row::row).toList());
        }
    }

    /**
     * As the journal grows, has PostgreSQL see how large it is: by itself it does so once a minute, and the plans that it
     * made of the small table, which was read as a whole, hold until then.
     */
    private void keepStatistics(int more) {
        long count = appended.addAndGet(more);
        long next = lookedAtNext.get();
        if (count >= next && lookedAtNext.compareAndSet(next, TIMES * count)) {
            jdbc.execute("analyze journal_event, data_key");
        }
    }

    private int copied(Connection connection, List<Row> rows) throws SQLException {
        long ticket = ticket(connection);
        BinaryRows copy = new BinaryRows();
        for (Row prepared : rows) {
            NewRow row = prepared.row();
            copy.row(COLUMNS)
                    .bigint(ticket)
                    .text(row.entryType())
                    .text(row.entryId())
                    .bigint(row.entrySequence())
                    .text(row.eventId())
                    .text(row.written().name())
                    .integer(row.written().revision())
                    .timestamp(row.recordedAt())
                    .bytes(row.written().json())
                    .bytes(prepared.metadata());
        }
        copy.into(connection, COPY);
        copyKeys(connection, rows);
        return rows.size();
    }

    private static void copyKeys(Connection connection, List<Row> rows) throws SQLException {
        List<KeptKey> keys = rows.stream()
                .map(prepared -> prepared.row().key())
                .filter(Objects::nonNull)
                .toList();
        if (!keys.isEmpty()) {
            BinaryRows copy = new BinaryRows();
            keys.forEach(key ->
                    copy.row(KEY_COLUMNS).text(key.owner()).bytes(key.wrapped()).bigint(key.wrappedUnder()));
            copy.into(connection, COPY_KEYS);
        }
    }

    private long ticket(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select journal_ticket(?)")) {
            statement.setLong(1, ticketOffset);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }
}
