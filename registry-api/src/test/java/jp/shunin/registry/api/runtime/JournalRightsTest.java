package jp.shunin.registry.api.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("The role as which the application works")
@RunningRegistry
class JournalRightsTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final RegisterClient register;
    private final JdbcClient sql;

    @Autowired
    JournalRightsTest(RestTestClient http, DataSource dataSource) {
        this.register = new RegisterClient(http);
        this.sql = JdbcClient.create(dataSource);
    }

    @Test
    @DisplayName("is one of its own, and no superuser")
    void ordinaryRole() {
        assertThat(sql.sql("select current_user").query(String.class).single()).isEqualTo("registry_app");
        assertThat(sql.sql("show is_superuser").query(String.class).single()).isEqualTo("off");
    }

    @ParameterizedTest
    @DisplayName("has no right to this, apart from what the triggers refuse:")
    @ValueSource(
            strings = {
                "update journal_event set payload = '{}' where false",
                "delete from journal_event where false",
                "truncate journal_event",
                "alter table journal_event disable trigger journal_event_append_only",
                "alter table journal_event disable trigger all",
                "drop table journal_event",
                "create or replace function journal_refuse_change() returns trigger language sql as 'select null'",
                "update journal_ticket_offset set ticket_offset = 1",
                "delete from journal_ticket_offset",
                "truncate journal_ticket_offset",
                "delete from flyway_schema_history",
                "update personal_data_read set account = 'nobody' where false",
                "delete from personal_data_read where false",
                "set session_replication_role = replica",
                "set role registry",
                "create table of_my_own ()"
            })
    void hasNoRight(String change) {
        register.register();

        assertThatThrownBy(() -> sql.sql(change).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState())
                                .as(refused.getMessage())
                                .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @Test
    @DisplayName("may write every read model, and empty it to have it built afresh")
    void readModels() {
        List<String> missing = sql.sql("""
            select relname || ': ' || privilege
            from pg_class cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate']) privilege
            where relnamespace = 'public'::regnamespace and relkind = 'r'
                and relname not in ('journal_event', 'journal_ticket_offset', 'flyway_schema_history',
                    'personal_data_read')
                and not has_table_privilege(pg_class.oid, privilege)
            """).query(String.class).list();

        assertThat(missing).isEmpty();
    }
}
