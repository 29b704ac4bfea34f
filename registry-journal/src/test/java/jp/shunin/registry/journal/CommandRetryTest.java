package jp.shunin.registry.journal;

import static jp.shunin.registry.journal.Spoken.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import jp.shunin.registry.journal.testing.AxonTransactions;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two commands for one entry, on nodes that know nothing of each other")
class CommandRetryTest {

    private DataSource database = TestDatabase.fresh();
    private EmbeddedEventStore eventStore = EmbeddedEventStore.builder()
            .storageEngine(PostgresJournal.open(database, new SpokenFormat()))
            .build();

    /** Without Axon's lock, which would make commands of one process wait for each other. */
    private EventSourcingRepository<Conversation> repository = EventSourcingRepository.builder(Conversation.class)
            .eventStore(eventStore)
            .lockFactory(NullLockFactory.INSTANCE)
            .build();

    private ExecutorService workers = Executors.newFixedThreadPool(2);
    private ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor();
    private CommandBus bus = AsynchronousCommandBus.builder()
            .executor(workers)
            .transactionManager(AxonTransactions.over(database))
            .build();
    private CommandGateway gateway = DefaultCommandGateway.builder()
            .commandBus(bus)
            .retryScheduler(IntervalRetryScheduler.builder()
                    .retryExecutor(retries)
                    .retryInterval(1)
                    .maxRetryCount(3)
                    .build())
            .build();

    private AtomicInteger attempts = new AtomicInteger();
    private CyclicBarrier bothHaveLoaded = new CyclicBarrier(2);

    private record Say(String words) {}

    @BeforeEach
    void begin() {
        eventStore.publish(said("talk", 0, "begun"));
        bus.subscribe(Say.class.getName(), command -> handle((Say) command.getPayload()));
    }

    @AfterEach
    void stop() {
        eventStore.shutDown();
        retries.shutdownNow();
        workers.shutdownNow();
    }

    private int handle(Say command) throws Exception {
        var conversation = repository.load("talk");
        if (attempts.incrementAndGet() <= 2) {
            bothHaveLoaded.await(30, TimeUnit.SECONDS);
        }
        conversation.execute(talk -> talk.say(command.words()));
        return conversation.invoke(Conversation::utterances);
    }

    @Test
    @DisplayName("both succeed, one of them at its second attempt, deciding anew on what the other has recorded")
    void bothSucceed() throws Exception {
        CompletableFuture<Integer> left = gateway.send(new Say("left"));
        CompletableFuture<Integer> right = gateway.send(new Say("right"));

        assertThat(List.of(left.get(30, TimeUnit.SECONDS), right.get(30, TimeUnit.SECONDS)))
                .containsExactlyInAnyOrder(1, 2);
        assertThat(attempts).hasValue(3);
        assertThat(new JournalReader(database, new SpokenFormat()).entry("talk"))
                .extracting(JournalEntry::event)
                .containsExactlyInAnyOrder("begun", "left", "right")
                .startsWith("begun");
    }
}
