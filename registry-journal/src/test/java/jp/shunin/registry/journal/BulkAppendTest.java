package jp.shunin.registry.journal;

import static jp.shunin.registry.journal.JournalPosition.BEGINNING;
import static jp.shunin.registry.journal.Spoken.MORNING;
import static jp.shunin.registry.journal.Spoken.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Events appended in bulk")
class BulkAppendTest {

    private DataSource database = TestDatabase.fresh();
    private TransactionTemplate transaction = TestDatabase.transaction(database);
    private PostgresJournal journal = PostgresJournal.open(database, new SpokenFormat());
    private BulkAppend bulk = BulkAppend.open(database, new SpokenFormat());
    private JournalReader reader = new JournalReader(database, new SpokenFormat());
    private ExecutorService threads = Executors.newFixedThreadPool(1);

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    private void append(List<DomainEventMessage<String>> messages) {
        transaction.executeWithoutResult(_ -> bulk.append(messages));
    }

    @Test
    @DisplayName("are many to PostgreSQL as soon as they are, so that no plan of an empty journal is kept")
    void statistics() {
        append(IntStream.range(0, 10_000)
                .mapToObj(i -> said("entry " + i, 0, "words"))
                .toList());

        assertThat(JdbcClient.create(database)
                        .sql("select reltuples::bigint from pg_class where oid = 'journal_event'::regclass")
                        .query(Long.class)
                        .single())
                .isEqualTo(10_000);
    }

    @Test
    @DisplayName(
            "are read exactly like events appended one by one: entries, tokens, moments, metadata, strange characters")
    void readTheSame() {
        List<DomainEventMessage<String>> messages = new ArrayList<>(List.of(
                said("bulk", 0, "辻󠄀 𠮷田 \\N \t \" '", MORNING.plusNanos(123_456_789), Map.of("recordedBy", "係員𠮷")),
                said("bulk", 1, "second", MORNING, Map.of()),
                said("old", 0, "before 2000", Instant.parse("1999-12-31T23:59:59.999999Z"))));
        IntStream.range(0, 3_000).forEach(i -> messages.add(said("entry " + i, 0, "words " + i)));

        DataSource other = TestDatabase.fresh();
        PostgresJournal.open(other, new SpokenFormat()).appendEvents(messages);
        append(messages);

        JournalReader singly = new JournalReader(other, new SpokenFormat());
        assertThat(withoutPosition(reader.page(BEGINNING, 5_000)))
                .hasSize(3_003)
                .isEqualTo(withoutPosition(singly.page(BEGINNING, 5_000)));
        assertThat(withoutPosition(reader.entry("bulk"))).isEqualTo(withoutPosition(singly.entry("bulk")));
        List<? extends TrackedEventMessage<?>> tracked =
                journal.readEvents(null, false).toList();
        assertThat(tracked).extracting(TrackedEventMessage::trackingToken).doesNotHaveDuplicates();
        assertThat(tracked)
                .extracting(message -> ((DomainEventMessage<?>) message).getSequenceNumber())
                .startsWith(0L, 1L, 0L);
        assertThat(journal.readEvents("bulk", 0).asStream().toList())
                .extracting(DomainEventMessage::getPayload, DomainEventMessage::getType)
                .containsExactly(tuple("辻󠄀 𠮷田 \\N \t \" '", "CareManager"), tuple("second", "CareManager"));
    }

    private static List<JournalEntry> withoutPosition(List<JournalEntry> entries) {
        return entries.stream()
                .map(entry -> new JournalEntry(
                        BEGINNING,
                        entry.entryType(),
                        entry.entryId(),
                        entry.sequence(),
                        entry.eventId(),
                        entry.recordedAt(),
                        entry.name(),
                        entry.revision(),
                        entry.event(),
                        entry.metadata()))
                .toList();
    }

    @Test
    @DisplayName("hold back what is written beside them until they are there: no reader steps over them")
    void heldOpen() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<?> slow = threads.submit(() -> transaction.executeWithoutResult(_ -> {
            bulk.append(List.of(said("slow", 0, "first to write")));
            appended.countDown();
            await(goOn);
        }));
        await(appended);
        journal.appendEvents(said("fast", 0, "first to commit"));

        assertThat(reader.page(BEGINNING, 10)).isEmpty();
        goOn.countDown();
        slow.get(30, TimeUnit.SECONDS);

        assertThat(reader.page(BEGINNING, 10))
                .extracting(JournalEntry::event)
                .containsExactly("first to write", "first to commit");
    }

    @Test
    @DisplayName("come after what their writer could see, also when its transaction began earlier")
    void causeBeforeEffect() {
        transaction.executeWithoutResult(_ -> {
            bulk.append(List.of(said("bulk", 0, "takes its transaction id")));
            inAnotherTransaction(() -> {
                journal.appendEvents(said("entry", 0, "cause"));
                return true;
            });
            long seen = reader.lastSequence("entry").orElseThrow();
            bulk.append(List.of(said("entry", seen + 1, "effect")));
        });

        assertThat(reader.page(BEGINNING, 10)).extracting(JournalEntry::event).containsSubsequence("cause", "effect");
    }

    @Test
    @DisplayName("lose the race on an entry that another began meanwhile, and leave nothing behind")
    void bulkLoses() {
        journal.appendEvents(said("taken", 0, "singly"));

        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> append(List.of(said("free", 0, "in bulk"), said("taken", 0, "in bulk"))));

        assertThat(reader.entry("free")).isEmpty();
        assertThat(reader.entry("taken")).extracting(JournalEntry::event).containsExactly("singly");
    }

    @Test
    @DisplayName("win the race on an entry: a single append that waited for them is told to try again")
    void bulkWins() throws Exception {
        journal.appendEvents(said("entry", 0, "begun"));
        CountDownLatch appended = new CountDownLatch(1);
        Future<Boolean> single = threads.submit(() -> {
            await(appended);
            journal.appendEvents(said("entry", 1, "singly"));
            return true;
        });

        transaction.executeWithoutResult(_ -> {
            bulk.append(List.of(said("entry", 1, "in bulk")));
            appended.countDown();
            awaitBlocked();
        });

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> single.get(30, TimeUnit.SECONDS))
                .withCauseInstanceOf(ConcurrencyException.class);
        assertThat(reader.entry("entry")).extracting(JournalEntry::event).containsExactly("begun", "in bulk");
    }

    @Test
    @DisplayName("are as unchangeable as any others")
    void appendOnly() {
        append(List.of(said("entry", 0, "for ever")));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> JdbcClient.create(database)
                        .sql("update journal_event set name = 'Unsaid'")
                        .update())
                .withMessageContaining("append-only");
    }

    @Test
    @DisplayName("need a transaction")
    void needTransaction() {
        assertThatIllegalStateException().isThrownBy(() -> bulk.append(List.of(said("entry", 0, "words"))));
    }

    private void inAnotherTransaction(Callable<Boolean> work) {
        try {
            threads.submit(work).get(30, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Until the other writer waits for this transaction. */
    private void awaitBlocked() {
        JdbcClient observer = JdbcClient.create(database);
        Awaitility.await()
                .pollInSameThread()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> observer.sql("""
                    select exists (select from pg_locks where not granted)
                    """).query(Boolean.class).single());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
