package jp.shunin.registry.journal;

import static jp.shunin.registry.journal.JournalPosition.BEGINNING;
import static jp.shunin.registry.journal.Spoken.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.shunin.registry.journal.testing.AxonTransactions;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A pooled streaming processor on the journal, while many write")
class EventProcessorTest {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS_EACH = 40;
    private static final int EVENTS = WRITERS * TRANSACTIONS_EACH * 2;

    private HikariDataSource database = pool();
    private TransactionManager transactions = AxonTransactions.over(database);
    private JournalReader reader = new JournalReader(database, new SpokenFormat());
    private EmbeddedEventStore eventStore = EmbeddedEventStore.builder()
            .storageEngine(PostgresJournal.open(database, new SpokenFormat()))
            .fetchDelay(10)
            .build();
    private JdbcTokenStore tokenStore = JdbcTokenStore.builder()
            .connectionProvider(database::getConnection)
            .serializer(PositionSerializer.create())
            .build();
    private ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    private ScheduledExecutorService processing = Executors.newScheduledThreadPool(3);
    private BlockingQueue<String> handled = new LinkedBlockingQueue<>();

    private static HikariDataSource pool() {
        DataSource fresh = TestDatabase.fresh();
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(fresh);
        pool.setMaximumPoolSize(WRITERS + 6);
        return pool;
    }

    /** The listener: it notes which event it was given. */
    private record Listener(BlockingQueue<String> handled) {

        @EventHandler
        void on(String words, EventMessage<String> message) {
            handled.add(message.getIdentifier());
        }
    }

    @BeforeEach
    void tokenTable() {
        tokenStore.createSchema(PostgresTokenTableFactory.INSTANCE);
    }

    @AfterEach
    void stop() {
        eventStore.shutDown();
        writers.shutdownNow();
        processing.shutdownNow();
        database.close();
    }

    @Test
    @DisplayName("is given each event exactly once, in commit order, with one transaction held open across all others")
    void eachOnceInCommitOrder() throws Exception {
        PooledStreamingEventProcessor processor = startProcessor();
        try (OpenTransaction slow = OpenTransaction.on(database)) {
            slow.append(said("slow", 0, "first to write, last to commit"));
            writeConcurrently();
            assertThat(handled).as("held back behind the open transaction").isEmpty();
            slow.commit();
        }

        assertThat(nextHandled(EVENTS + 1)).isEqualTo(journal());
        processor.shutDown();
        assertThat(handled).isEmpty();
    }

    @Test
    @DisplayName("is given each event exactly once while it follows the writers, and its restart goes on where it was")
    void followsAndRestarts() throws Exception {
        PooledStreamingEventProcessor processor = startProcessor();
        writeConcurrently();
        List<String> first = nextHandled(EVENTS);
        processor.shutDown();
        publish(10_000, 0);

        PooledStreamingEventProcessor restarted = startProcessor();
        List<String> second = nextHandled(2);
        restarted.shutDown();

        assertThat(handled).isEmpty();
        first.addAll(second);
        assertThat(first).isEqualTo(journal());
    }

    private PooledStreamingEventProcessor startProcessor() {
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("listener")
                .messageSource(eventStore)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Listener(handled))
                        .build())
                .tokenStore((TokenStore) tokenStore)
                .transactionManager(transactions)
                .coordinatorExecutor(processing)
                .workerExecutor(processing)
                .initialSegmentCount(1)
                .batchSize(50)
                .build();
        processor.start();
        return processor;
    }

    private void writeConcurrently() throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            all.add(writers.submit(
                    () -> IntStream.range(0, TRANSACTIONS_EACH).forEach(sequence -> publish(number, sequence))));
        }
        for (Future<?> writer : all) {
            writer.get(60, TimeUnit.SECONDS);
        }
    }

    /** One transaction: an event for the writer's own entry, and one that begins another entry. */
    private void publish(int writer, int sequence) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.attachTransaction(transactions);
        eventStore.publish(
                said("writer " + writer, sequence, "next"), said("by " + writer + ", " + sequence, 0, "begins"));
        unitOfWork.commit();
    }

    private List<String> nextHandled(int count) throws InterruptedException {
        List<String> events = new ArrayList<>();
        while (events.size() < count) {
            String next = handled.poll(30, TimeUnit.SECONDS);
            assertThat(next).as("after " + events.size() + " of " + count).isNotNull();
            events.add(String.valueOf(next));
        }
        return events;
    }

    private List<String> journal() {
        return reader.page(BEGINNING, 2 * EVENTS).stream()
                .map(JournalEntry::eventId)
                .toList();
    }
}
