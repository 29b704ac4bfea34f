package jp.shunin.registry.journal;

import static jp.shunin.registry.journal.JournalPosition.BEGINNING;
import static jp.shunin.registry.journal.Spoken.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.journal.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The journal is append-only")
class AppendOnlyTest {

    private DataSource database = TestDatabase.fresh();
    private JdbcClient owner = JdbcClient.create(database);
    private List<JournalEntry> before = List.of();

    @BeforeEach
    void someEvents() {
        PostgresJournal.open(database, new SpokenFormat()).appendEvents(said("entry", 0, "a"), said("entry", 1, "b"));
        before = all();
    }

    @AfterEach
    void unchanged() {
        assertThat(all()).hasSize(2).isEqualTo(before);
    }

    private List<JournalEntry> all() {
        return new JournalReader(database, new SpokenFormat()).page(BEGINNING, 10);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update journal_event set payload = '\"c\"'",
                "update journal_event set revision = 2 where entry_id = 'nobody'",
                "delete from journal_event",
                "delete from journal_event where entry_sequence = 1",
                "truncate journal_event",
                "truncate journal_event cascade",
                "merge into journal_event e using (values (1)) v (x) on e.entry_sequence = v.x"
                        + " when matched then delete",
                "insert into journal_event overriding system value select * from journal_event"
                        + " on conflict (event_id) do update set revision = 2",
                "update journal_ticket_offset set ticket_offset = 1",
                "delete from journal_ticket_offset",
                "truncate journal_ticket_offset",
            })
    @DisplayName("also to its owner, a superuser, these are refused:")
    void refused(String change) {
        assertThatThrownBy(() -> owner.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("the journal is append-only");
    }

    @Test
    @DisplayName("also in a session that replays another server's changes")
    void replicaSession() {
        String replica = "set session_replication_role = replica; delete from journal_event";
        assertThatThrownBy(() -> owner.sql(replica).update()).hasMessageContaining("the journal is append-only");
    }

    @Test
    @DisplayName("the role of the application needs no more rights than to read and to insert")
    void roleOfTheApplication() {
        owner.sql("""
            drop role if exists clerk;
            create role clerk login;
            grant select, insert on journal_event, journal_ticket_offset to clerk
            """).update();
        DataSource asClerk = TestDatabase.as("clerk", database);
        TestDatabase.transaction(asClerk).executeWithoutResult(status -> {
            PostgresJournal journal = PostgresJournal.open(asClerk, new SpokenFormat());
            journal.appendEvents(said("entry", 2, "c"));
            assertThat(journal.readEvents("entry").asStream()).hasSize(3);
            assertThat(journal.readEvents(null, false)).hasSize(2);
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> JdbcClient.create(asClerk)
                        .sql("delete from journal_event")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
        owner.sql("drop owned by clerk; drop role clerk").update();
    }
}
