package jp.shunin.registry.journal;

import static jp.shunin.registry.journal.JournalPosition.BEGINNING;
import static jp.shunin.registry.journal.Spoken.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A journal restored into a cluster whose transaction ids lie behind")
class RestoredJournalTest {

    private static final long FAR_AHEAD = 1_000_000_000_000L;

    private DataSource database = TestDatabase.fresh();
    private JdbcClient jdbc = JdbcClient.create(database);
    private JournalReader reader = new JournalReader(database, new SpokenFormat());

    @Test
    @DisplayName("is read whole once it has been opened, and goes on after its old events")
    void restored() {
        restoreEvent(FAR_AHEAD, "old 1");
        restoreEvent(FAR_AHEAD + 7, "old 2");
        assertThat(reader.page(BEGINNING, 10)).as("before it is opened").isEmpty();

        PostgresJournal journal = open();
        JournalPosition head = journal.createHeadToken();
        journal.appendEvents(said("new", 0, "new 1"));
        journal.appendEvents(said("new", 1, "new 2"));

        assertThat(words(reader.page(BEGINNING, 10))).containsExactly("old 1", "old 2", "new 1", "new 2");
        assertThat(words(reader.page(head, 10))).containsExactly("new 1", "new 2");
    }

    @Test
    @DisplayName("may be restored again and again, each time further behind")
    void restoredAgain() {
        restoreEvent(FAR_AHEAD, "first cluster");
        open().appendEvents(said("second", 0, "second cluster"));
        restoreEvent(2 * FAR_AHEAD, "third cluster");
        open().appendEvents(said("fourth", 0, "fourth cluster"));

        assertThat(words(reader.page(BEGINNING, 10)))
                .containsExactly("first cluster", "second cluster", "third cluster", "fourth cluster");
        assertThat(offsets()).hasSize(2).isSorted();
    }

    @Test
    @DisplayName("is not touched when it is opened again in the same cluster")
    void openedAgain() {
        restoreEvent(FAR_AHEAD, "old");
        open().appendEvents(said("new", 0, "new"));
        List<Long> offsets = offsets();

        open();

        assertThat(offsets()).isEqualTo(offsets).hasSize(1);
    }

    @Test
    @DisplayName("needs no offset where transaction ids are ahead already")
    void aheadAlready() {
        open().appendEvents(said("entry", 0, "here from the start"));
        restoreEvent(1, "restored from a young cluster");

        open().appendEvents(said("entry", 1, "newest"));

        assertThat(offsets()).isEmpty();
        assertThat(words(reader.page(BEGINNING, 10)))
                .containsExactly("restored from a young cluster", "here from the start", "newest");
    }

    private PostgresJournal open() {
        return PostgresJournal.open(database, new SpokenFormat());
    }

    private void restoreEvent(long ticket, String words) {
        jdbc.sql("""
            insert into journal_event (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision,
                recorded_at, payload, metadata)
            values (:ticket, 'CareManager', :words, 0, gen_random_uuid(), 'Said', 1, '2020-04-01T00:00:00Z',
                convert_to('"' || :words || '"', 'UTF8'), '{}')
            """).param("ticket", ticket).param("words", words).update();
    }

    private List<Long> offsets() {
        return jdbc.sql("select ticket_offset from journal_ticket_offset order by since, ticket_offset")
                .query(Long.class)
                .list();
    }

    private static List<Object> words(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::event).toList();
    }
}
