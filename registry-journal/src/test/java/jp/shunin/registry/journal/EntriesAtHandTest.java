package jp.shunin.registry.journal;

import static jp.shunin.registry.journal.Spoken.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A unit of work has at hand what it has read of an entry and appended to it")
class EntriesAtHandTest {

    private DataSource database = TestDatabase.fresh();
    private PostgresJournal journal = PostgresJournal.open(database, new SpokenFormat());
    private JournalReader reader = new JournalReader(database, new SpokenFormat());
    private UnitOfWork<?> command = DefaultUnitOfWork.startAndGet(null);

    @BeforeEach
    void begin() {
        command.rollback();
        journal.appendEvents(said("a", 0, "a0"), said("a", 1, "a1"));
        command = DefaultUnitOfWork.startAndGet(null);
    }

    @AfterEach
    void end() {
        if (command.isActive()) {
            command.rollback();
        }
    }

    @Test
    @DisplayName("the entry it has read and appended to, just as the journal has it")
    void readAndAppended() {
        journal.readEvents("a");
        journal.appendEvents(said("a", 2, "a2"));

        List<JournalEntry> atHand = EntriesAtHand.find("a").orElseThrow();
        assertThat(reader.entry("a")).isEqualTo(atHand);
        assertThat(reader.lastSequence("a")).hasValue(2);
        command.commit();

        assertThat(EntriesAtHand.find("a")).isEmpty();
        assertThat(reader.entry("a")).isEqualTo(atHand).hasSize(3);
    }

    @Test
    @DisplayName("an entry it has begun")
    void begun() {
        journal.readEvents("b");
        journal.appendEvents(said("b", 0, "b0"));
        journal.appendEvents(said("b", 1, "b1"));

        List<JournalEntry> atHand = EntriesAtHand.find("b").orElseThrow();
        command.commit();
        assertThat(reader.entry("b")).isEqualTo(atHand).hasSize(2);
    }

    @Test
    @DisplayName("not one that it has only read: others may have appended to it since")
    void onlyRead() {
        journal.readEvents("a");
        assertThat(EntriesAtHand.find("a")).isEmpty();
    }

    @Test
    @DisplayName("not one that it has appended to without having read it: the journal is asked")
    void onlyAppended() {
        journal.appendEvents(said("a", 2, "a2"));
        journal.appendEvents(said("a", 3, "a3"));

        assertThat(EntriesAtHand.find("a")).isEmpty();
        assertThat(reader.entry("a")).hasSize(4);
        assertThat(reader.lastSequence("a")).hasValue(3);
    }
}
