package jp.shunin.registry.api.kafka;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import jp.shunin.registry.journal.JournalPosition;

/**
 * How far a topic has been filled, held by one node at a time. Who holds it holds a lock of a database session, outside
 * of any transaction: a transaction would hold up the readers of the journal. If the node or its session dies, the lock
 * is free at once.
 */
final class PublishedPosition implements AutoCloseable {

    private static final String LOCK = "select pg_try_advisory_lock(hashtextextended('registry.kafka/' || ?, 0))";
    private static final String UNLOCK = "select pg_advisory_unlock(hashtextextended('registry.kafka/' || ?, 0))";
    private static final String READ = "select ticket, sequence from kafka_position where topic = ?";
    private static final String MOVE = """
        insert into kafka_position (topic, ticket, sequence) values (?, ?, ?)
        on conflict (topic) do update set ticket = excluded.ticket, sequence = excluded.sequence
        """;

    private final Connection session;
    private final String topic;

    private PublishedPosition(Connection session, String topic) {
        this.session = session;
        this.topic = topic;
    }

    /** Takes hold of it; empty if another node has it. */
    static Optional<PublishedPosition> hold(DataSource dataSource, String topic) throws SQLException {
        Connection session = dataSource.getConnection();
        try {
            if (isTrue(session, LOCK, topic)) {
                return Optional.of(new PublishedPosition(session, topic));
            }
        } catch (SQLException failure) {
            session.close();
            throw failure;
        }
        session.close();
        return Optional.empty();
    }

    private static boolean isTrue(Connection session, String question, String topic) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setString(1, topic);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** The position of the last event that the brokers have acknowledged, with all before it. */
    JournalPosition read() throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(READ)) {
            statement.setString(1, topic);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new JournalPosition(row.getLong("ticket"), row.getLong("sequence"))
                        : JournalPosition.BEGINNING;
            }
        }
    }

    void move(JournalPosition position) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(MOVE)) {
            statement.setString(1, topic);
            statement.setLong(2, position.ticket());
            statement.setLong(3, position.sequence());
            statement.executeUpdate();
        }
    }

    /** Lets go of it. The session goes back to the pool, which would keep the lock. */
    @Override
    public void close() throws SQLException {
        try (session) {
            isTrue(session, UNLOCK, topic);
        }
    }
}
