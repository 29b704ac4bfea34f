package jp.shunin.registry.journal;

import static jp.shunin.registry.journal.Spoken.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("The entries of recent commands are in memory")
class RecentEntriesTest {

    private static final int PLENTY = 1_000;

    private final DataSource database = TestDatabase.fresh();
    private final RecentEntries recent = new RecentEntries(PLENTY);
    private final PostgresJournal journal = PostgresJournal.open(database, new SpokenFormat(), recent, List.of());
    private final PostgresJournal anotherNode =
            PostgresJournal.open(database, new SpokenFormat(), new RecentEntries(PLENTY), List.of());
    private final JournalReader reader = new JournalReader(database, new SpokenFormat());

    @BeforeEach
    void begin() {
        journal.appendEvents(said("a", 0, "a0"));
        command(() -> read(journal));
    }

    @Test
    @DisplayName("as they were read, until they are asked for without a command")
    void asRead() {
        anotherNode.appendEvents(said("a", 1, "elsewhere"));

        assertThat(command(() -> read(journal))).containsExactly("a0");
        assertThat(read(journal)).containsExactly("a0", "elsewhere");
    }

    @Test
    @DisplayName("with what was appended, once it is committed")
    void appended() {
        command(() -> {
            read(journal);
            journal.appendEvents(said("a", 1, "a1"));
            return read(journal);
        });
        anotherNode.appendEvents(said("a", 2, "elsewhere"));

        assertThat(command(() -> read(journal))).containsExactly("a0", "a1");
    }

    @Test
    @DisplayName("without what was rolled back")
    void rolledBack() {
        DefaultUnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        TestDatabase.transaction(database).executeWithoutResult(transaction -> {
            read(journal);
            journal.appendEvents(said("a", 1, "never"));
            transaction.setRollbackOnly();
        });
        command.rollback();

        assertThat(command(() -> read(journal))).containsExactly("a0");
    }

    @Test
    @DisplayName("without what a caller's transaction rolled back after the command had ended")
    void rolledBackByCaller() {
        TestDatabase.transaction(database).executeWithoutResult(transaction -> {
            command(() -> {
                read(journal);
                journal.appendEvents(said("a", 1, "never"));
                return "";
            });
            transaction.setRollbackOnly();
        });
        anotherNode.appendEvents(said("a", 1, "elsewhere"));

        assertThat(before(new JournalReader(database, new SpokenFormat(), recent), 2))
                .containsExactly("a0", "elsewhere");
    }

    @Test
    @DisplayName("without what a transaction within the command rolled back, though the command goes on")
    void rolledBackWithin() {
        command(() -> {
            TestDatabase.transaction(database).executeWithoutResult(transaction -> {
                read(journal);
                journal.appendEvents(said("a", 1, "never"));
                transaction.setRollbackOnly();
            });
            return "";
        });
        anotherNode.appendEvents(said("a", 1, "elsewhere"));

        assertThat(before(new JournalReader(database, new SpokenFormat(), recent), 2))
                .containsExactly("a0", "elsewhere");
    }

    @Test
    @DisplayName("nor for a second command within a transaction, which knows what the first one appended")
    void twoWithinATransaction() {
        List<Object> known = TestDatabase.transaction(database).execute(_ -> {
            command(() -> {
                read(journal);
                journal.appendEvents(said("a", 1, "a1"));
                return "";
            });
            return command(() -> read(journal));
        });

        assertThat(known).containsExactly("a0", "a1");
    }

    @Test
    @DisplayName("for what follows the journal, too: what came before an event is the same for ever")
    void following() {
        var away = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/away");
        var follower = new JournalReader(away, new SpokenFormat(), recent);
        anotherNode.appendEvents(said("a", 1, "elsewhere"));

        assertThat(before(follower, 1)).containsExactly("a0");
        assertThatExceptionOfType(CannotGetJdbcConnectionException.class).isThrownBy(() -> before(follower, 2));
    }

    @Test
    @DisplayName("and are read anew after the journal has refused an event that was decided on an old one")
    void conflict() {
        anotherNode.appendEvents(said("a", 1, "elsewhere"));
        DefaultUnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        assertThat(read(journal)).containsExactly("a0");
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> journal.appendEvents(said("a", 1, "too late")));
        command.rollback();

        assertThat(command(() -> read(journal))).containsExactly("a0", "elsewhere");
    }

    @Test
    @DisplayName("and who decides on an old one and appends nothing is told to try again")
    void nothingAppended() {
        anotherNode.appendEvents(said("a", 1, "elsewhere"));
        DefaultUnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        read(journal);
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> reader.requireCurrent("a"))
                .withMessageContaining("\"a\" has moved on since its event 0");
        command.rollback();

        command(() -> {
            assertThat(read(journal)).containsExactly("a0", "elsewhere");
            assertThatNoException().isThrownBy(() -> reader.requireCurrent("a"));
            return "";
        });
    }

    @Test
    @DisplayName("only as many as there is room for")
    void room() {
        PostgresJournal small = PostgresJournal.open(database, new SpokenFormat(), new RecentEntries(0), List.of());
        command(() -> read(small));
        anotherNode.appendEvents(said("a", 1, "elsewhere"));

        assertThat(command(() -> read(small))).containsExactly("a0", "elsewhere");
    }

    @Test
    @DisplayName("from the beginning, each event once")
    void whole() {
        List<JournalEntry> twice =
                List.of(reader.entry("a").getFirst(), reader.entry("a").getFirst());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> recent.keep("a", twice))
                .withMessage("entry \"a\" has event 0, and 2 in all");
        assertThat(reader.rowsOf(List.of("a", "a")))
                .allSatisfy(rows -> assertThat(rows).hasSize(1));
    }

    @Test
    @DisplayName("and of those the ones that were used last")
    void usedLast() {
        journal.appendEvents(List.of(said("b", 0, "b0"), said("b", 1, "b1"), said("c", 0, "c0")));
        RecentEntries three = new RecentEntries(3);
        three.keep("a", reader.entry("a"));
        three.keep("b", reader.entry("b"));
        assertThat(three.find("a")).isPresent();

        three.keep("c", reader.entry("c"));

        assertThat(three.find("b")).isEmpty();
        assertThat(three.find("a")).isPresent();
        assertThat(three.find("c")).isPresent();
    }

    private static List<Object> before(JournalReader reader, long sequence) {
        return reader.entriesBefore(Map.of("a", sequence)).getOrDefault("a", List.of()).stream()
                .map(JournalEntry::event)
                .toList();
    }

    private static List<Object> read(PostgresJournal journal) {
        return journal.readEvents("a", 0)
                .asStream()
                .<Object>map(DomainEventMessage::getPayload)
                .toList();
    }

    private static <T> T command(Supplier<T> work) {
        DefaultUnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);
        T result = work.get();
        command.commit();
        return result;
    }
}
