package jp.shunin.registry.journal;

import static jp.shunin.registry.journal.JournalPosition.BEGINNING;
import static jp.shunin.registry.journal.Spoken.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("What units of work append at the same moment is appended together")
class AppendsTest {

    private static final int MANY = 12;

    /** Its rows say how many events an entry has; a row of too many cannot be written. */
    private final class Counts implements WrittenAlong<Map.Entry<String, Integer>> {

        @Override
        public List<Map.Entry<String, Integer>> rows(List<EntryEvent> events, int appended) {
            arrived.incrementAndGet();
            return List.of(entry(events.getLast().entryId(), events.size()));
        }

        @Override
        public void write(List<Map.Entry<String, Integer>> rows) {
            rows.forEach(
                    row -> sql.sql("insert into counts values (?, ?) on conflict (entry) do update set n = excluded.n")
                            .param(row.getKey())
                            .param(row.getValue())
                            .update());
        }
    }

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(database);
    private final AtomicInteger arrived = new AtomicInteger();
    private final PostgresJournal journal =
            PostgresJournal.open(database, new SpokenFormat(), new RecentEntries(0), List.of(new Counts()));
    private final JournalReader reader = new JournalReader(database, new SpokenFormat());
    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);

    @BeforeEach
    void table() {
        sql.sql("create table counts (entry text primary key, n integer check (n < 4))")
                .update();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    @DisplayName("in few transactions, each with what is written along; each knows its own positions")
    void together() throws Exception {
        List<Future<List<AppendedEvent>>> appended = atOnce(IntStream.range(0, MANY)
                .mapToObj(i -> appending(said("entry " + i, 0, "a"), said("entry " + i, 1, "b")))
                .toList());

        for (int i = 0; i < MANY; i++) {
            assertThat(reader.entry("entry " + i))
                    .hasSize(2)
                    .extracting(AppendedEvent::of)
                    .isEqualTo(appended.get(i).get());
        }
        assertThat(counts()).hasSize(MANY).allSatisfy((_, n) -> assertThat(n).isEqualTo(2));
        assertThat(transactions()).isLessThan(MANY);
    }

    @Test
    @DisplayName("where one is refused, only that one: nobody else notices")
    void oneRefused() throws Exception {
        journal.appendEvents(said("entry 3", 0, "was here first"));
        List<Future<List<AppendedEvent>>> appended = atOnce(IntStream.range(0, MANY)
                .mapToObj(i -> appending(said("entry " + i, 0, "a")))
                .toList());

        for (int i = 0; i < MANY; i++) {
            if (i == 3) {
                assertThat(failure(appended.get(i))).isInstanceOf(AggregateStreamCreationException.class);
            } else {
                assertThat(appended.get(i).get()).hasSize(1);
            }
        }
        assertThat(reader.page(BEGINNING, 100)).hasSize(MANY);
        assertThat(reader.entry("entry 3")).extracting(JournalEntry::event).containsExactly("was here first");
    }

    @Test
    @DisplayName("where something to be done in the transaction fails, only that one is not appended")
    void alongsideFails() throws Exception {
        List<Callable<List<AppendedEvent>>> all = new ArrayList<>(IntStream.range(0, MANY)
                .mapToObj(i -> appending(said("entry " + i, 0, "a")))
                .toList());
        all.set(
                5,
                () -> append(
                        _ -> {
                            throw new IllegalStateException("not this one");
                        },
                        said("entry 5", 0, "a")));
        List<Future<List<AppendedEvent>>> appended = atOnce(all);

        assertThat(failure(appended.get(5))).hasMessage("not this one");
        assertThat(reader.page(BEGINNING, 100)).hasSize(MANY - 1);
        assertThat(reader.entry("entry 5")).isEmpty();
        assertThat(counts()).hasSize(MANY - 1).doesNotContainKey("entry 5");
    }

    /** Has all wait for the journal, and then lets them go. */
    private List<Future<List<AppendedEvent>>> atOnce(List<Callable<List<AppendedEvent>>> all) throws Exception {
        int before = arrived.get();
        List<Future<List<AppendedEvent>>> futures;
        try (var gate = database.getConnection();
                var lock = gate.createStatement()) {
            gate.setAutoCommit(false);
            lock.execute("lock table journal_event in share row exclusive mode");
            futures = all.stream().map(threads::submit).toList();
            await().until(() -> arrived.get() == before + all.size());
            gate.commit();
        }
        for (Future<List<AppendedEvent>> future : futures) {
            await().until(future::isDone);
        }
        return futures;
    }

    private Callable<List<AppendedEvent>> appending(EventMessage<?>... events) {
        return () -> append(_ -> {}, events);
    }

    private List<AppendedEvent> append(Consumer<List<JournalEntry>> alongside, EventMessage<?>... events) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            AppendedEvents.whenAppended(work, alongside);
            journal.appendEvents(events);
            List<AppendedEvent> appended = AppendedEvents.of(work);
            work.commit();
            return appended;
        } catch (RuntimeException refused) {
            work.rollback();
            throw refused;
        }
    }

    private static Throwable failure(Future<?> future) {
        return Objects.requireNonNull(assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(future::get)
                .actual()
                .getCause());
    }

    private long transactions() {
        return sql.sql("select count(distinct xmin::text) from journal_event")
                .query(Long.class)
                .single();
    }

    private Map<String, Integer> counts() {
        return sql.sql("select entry, n from counts").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("entry"), row -> (Integer) row.get("n")));
    }

    @Test
    @DisplayName("nothing is appended where what is written along cannot be written")
    void alongRefused() {
        journal.appendEvents(said("a", 0, "a0"), said("a", 1, "a1"), said("a", 2, "a2"));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> journal.appendEvents(said("a", 3, "a3")));

        assertThat(reader.entry("a")).hasSize(3);
        assertThat(counts()).containsExactly(entry("a", 3));
    }

    @Test
    @DisplayName("within a transaction of the caller in that: it is not there if that is rolled back")
    void callersTransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TestDatabase.transaction(database).executeWithoutResult(_ -> {
                    journal.appendEvents(said("a", 0, "a0"));
                    assertThat(reader.entry("a")).hasSize(1);
                    assertThat(counts()).containsKey("a");
                    throw new IllegalStateException("roll back");
                }));

        assertThat(reader.page(BEGINNING, 10)).isEmpty();
        assertThat(counts()).isEmpty();
    }
}
