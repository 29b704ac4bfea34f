package jp.shunin.registry.projections.processing;

import java.util.Optional;
import javax.sql.DataSource;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.projections.following.Follower;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has what follows the journal stand still on this node, while very many events are appended of which the read models get
 * to know in bulk. When they have, it need not read these events one by one any more.
 */
public final class FollowerHalt implements AutoCloseable {

    /**
     * How many complete events there are after a position, and a position after them all: whatever is not complete comes
     * after that one.
     */
    private static final String SINCE = """
        select count(*) as events, max(ticket) as ticket, max(sequence) as sequence
        from journal_event
        where (ticket, sequence) > (?, ?) and ticket < journal_horizon()
        """;

    private final StreamingEventProcessor follower;
    private final ProcessorTokens tokens;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    private FollowerHalt(StreamingEventProcessor follower, DataSource dataSource) {
        this.follower = follower;
        this.tokens = new ProcessorTokens(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    private record Since(long events, JournalPosition last) {}

    /** Halts it; other nodes are not asked. */
    public static FollowerHalt begin(EventProcessingConfiguration processing, DataSource dataSource) {
        return begin(
                processing
                        .eventProcessor(Follower.PROCESSING_GROUP, StreamingEventProcessor.class)
                        .orElseThrow(),
                dataSource);
    }

    static FollowerHalt begin(StreamingEventProcessor follower, DataSource dataSource) {
        follower.shutDown();
        return new FollowerHalt(follower, dataSource);
    }

    /** How many events there are that it has not followed. */
    public long waiting() {
        return since(tokens.reachedByAll(Follower.PROCESSING_GROUP))
                .map(Since::events)
                .orElse(0L);
    }

    /**
     * Passes over the events that were appended meanwhile, if there are no others that it has not followed, and no other
     * node follows. Else it will read them all: once more is the same as once.
     *
     * @param events how many were appended of which the read models know
     * @return whether it passed over them
     */
    public boolean passOver(long events) {
        return Boolean.TRUE.equals(transaction.execute(_ -> tokens.lockIfIdle(Follower.PROCESSING_GROUP)
                && since(tokens.reachedByAll(Follower.PROCESSING_GROUP))
                        .filter(since -> since.events() == events)
                        .map(since -> {
                            tokens.moveAll(Follower.PROCESSING_GROUP, since.last());
                            return true;
                        })
                        .orElse(false)));
    }

    /** Empty if there is none. */
    private Optional<Since> since(JournalPosition reached) {
        return jdbc.sql(SINCE)
                .param(reached.ticket())
                .param(reached.sequence())
                .query((row, _) -> new Since(
                        row.getLong("events"), new JournalPosition(row.getLong("ticket"), row.getLong("sequence"))))
                .optional()
                .filter(since -> since.events() > 0);
    }

    /** It follows again. */
    @Override
    public void close() {
        follower.start();
    }
}
