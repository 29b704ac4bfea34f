package jp.shunin.registry.journal;

import static jp.shunin.registry.journal.JournalPosition.BEGINNING;
import static jp.shunin.registry.journal.Spoken.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Q-7: the journal is read in commit order, and nothing is skipped")
class CommitOrderTest {

    private DataSource database = TestDatabase.fresh();
    private PostgresJournal journal = PostgresJournal.open(database, new SpokenFormat());
    private JournalReader reader = new JournalReader(database, new SpokenFormat());
    private SequenceReader naive = new SequenceReader(JdbcClient.create(database));

    @BeforeEach
    void earlierEvent() {
        journal.appendEvents(said("earlier", 0, "before all"));
    }

    @Test
    @DisplayName("a transaction held open across others is not stepped over; by plain sequence it would have been")
    void heldOpen() throws SQLException {
        JournalPosition cursor = last(reader.page(BEGINNING, 10));
        naive.readOn();
        try (OpenTransaction slow = OpenTransaction.on(database)) {
            slow.append(said("slow", 0, "first to write"));
            journal.appendEvents(said("fast", 0, "first to commit"));
            journal.appendEvents(said("fast", 1, "second to commit"));

            assertThat(reader.page(cursor, 10))
                    .as("held back behind the open one")
                    .isEmpty();
            assertThat(naive.readOn()).hasSize(2);

            slow.commit();
        }

        assertThat(words(reader.page(cursor, 10)))
                .containsExactly("first to write", "first to commit", "second to commit");
        assertThat(naive.readOn())
                .as("the reader by sequence has lost one for ever")
                .isEmpty();
    }

    @Test
    @DisplayName("a reader that goes on meanwhile is given rising positions, each event once")
    void readingMeanwhile() throws SQLException {
        CursorReader cursor = new CursorReader();
        try (OpenTransaction first = OpenTransaction.on(database);
                OpenTransaction second = OpenTransaction.on(database)) {
            first.append(said("first", 0, "1"));
            cursor.readOn();
            second.append(said("second", 0, "2"));
            journal.appendEvents(said("third", 0, "3"));
            cursor.readOn();
            second.commit();
            cursor.readOn();
            journal.appendEvents(said("third", 1, "4"));
            first.append(said("first", 1, "5"));
            cursor.readOn();
            first.commit();
        }
        cursor.readOn();

        assertThat(cursor.seen).extracting(JournalEntry::position).isSorted().doesNotHaveDuplicates();
        assertThat(words(cursor.seen)).containsExactlyInAnyOrder("before all", "1", "2", "3", "4", "5");
        assertThat(cursor.seen).isEqualTo(reader.page(BEGINNING, 10));
    }

    @Test
    @DisplayName("what a writer could see stays before what it writes, also when its transaction began earlier")
    void causeBeforeEffect() throws SQLException {
        try (OpenTransaction longRunning = OpenTransaction.on(database)) {
            longRunning.append(said("bulk", 0, "takes its transaction id"));
            journal.appendEvents(said("entry", 0, "cause"));
            long seen = longRunning.reader().lastSequence("entry").orElseThrow();
            longRunning.append(said("entry", seen + 1, "effect"));
            longRunning.commit();
        }

        assertThat(words(reader.page(BEGINNING, 10))).containsSubsequence("cause", "effect");
        assertThat(transactionOf("effect"))
                .as("its transaction id alone is the smaller")
                .isLessThan(transactionOf("cause"));
    }

    @Test
    @DisplayName("a transaction rolled back leaves nothing, and holds nothing back any longer")
    void rolledBack() throws SQLException {
        try (OpenTransaction failing = OpenTransaction.on(database)) {
            failing.append(said("failing", 0, "never recorded"));
            journal.appendEvents(said("other", 0, "recorded"));
            failing.rollBack();
        }

        assertThat(words(reader.page(BEGINNING, 10))).containsExactly("before all", "recorded");
    }

    @Test
    @DisplayName("a transaction reads in an entry what it has appended itself; commit order shows it only later")
    void ownAppends() throws SQLException {
        try (OpenTransaction transaction = OpenTransaction.on(database)) {
            transaction.append(said("earlier", 1, "just now"));

            assertThat(words(transaction.reader().entry("earlier"))).containsExactly("before all", "just now");
            assertThat(transaction.reader().lastSequence("earlier")).hasValue(1);
            assertThat(words(transaction.reader().page(BEGINNING, 10))).containsExactly("before all");
            assertThat(words(reader.entry("earlier"))).containsExactly("before all");
        }
    }

    @Test
    @DisplayName("the head is before all that is still to come, also what an open transaction has written")
    void headBelowTheHorizon() throws SQLException {
        try (OpenTransaction slow = OpenTransaction.on(database)) {
            slow.append(said("slow", 0, "first to write"));
            journal.appendEvents(said("fast", 0, "first to commit"));

            JournalPosition head = reader.head();
            slow.commit();

            assertThat(words(reader.page(head, 10))).containsExactly("first to write", "first to commit");
        }
    }

    private static JournalPosition last(List<JournalEntry> page) {
        return page.getLast().position();
    }

    private static List<Object> words(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::event).toList();
    }

    /** The id of the transaction that wrote an event, as PostgreSQL itself notes it with every row. */
    private long transactionOf(String words) {
        return JdbcClient.create(database)
                .sql("select xmin::text::bigint from journal_event where payload = convert_to(?, 'UTF8')")
                .param('"' + words + '"')
                .query(Long.class)
                .single();
    }

    /** Reads on from its last position, two events at a time. */
    private final class CursorReader {

        private final List<JournalEntry> seen = new ArrayList<>();

        void readOn() {
            JournalPosition after = seen.isEmpty() ? BEGINNING : last(seen);
            List<JournalEntry> page = reader.page(after, 2);
            seen.addAll(page);
            if (!page.isEmpty()) {
                readOn();
            }
        }
    }

    /** What the journal does not do: reading on by the plain sequence number. */
    private static final class SequenceReader {

        private final JdbcClient jdbc;
        private long last;

        SequenceReader(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        List<Long> readOn() {
            List<Long> sequences = jdbc.sql("select sequence from journal_event where sequence > ? order by sequence")
                    .param(last)
                    .query(Long.class)
                    .list();
            last = sequences.isEmpty() ? last : sequences.getLast();
            return sequences;
        }
    }
}
