package jp.shunin.registry.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A transaction on a connection of its own that stays open until the test says otherwise. */
final class OpenTransaction implements AutoCloseable {

    private final Connection connection;
    private final JournalWriter writer;
    private final JournalReader reader;

    private OpenTransaction(Connection connection) {
        DataSource onlyThis = new SingleConnectionDataSource(connection, true);
        this.connection = connection;
        this.writer = new JournalWriter(onlyThis, TicketOffset.settle(onlyThis));
        this.reader = new JournalReader(onlyThis, new SpokenFormat());
    }

    static OpenTransaction on(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        OpenTransaction transaction = new OpenTransaction(connection);
        connection.setAutoCommit(false);
        return transaction;
    }

    void append(EventMessage<?>... messages) {
        writer.append(Stream.of(messages)
                .map(message -> NewRow.of(message, new SpokenFormat().writing()))
                .toList());
    }

    JournalReader reader() {
        return reader;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollBack() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
