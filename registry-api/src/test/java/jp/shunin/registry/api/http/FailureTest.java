package jp.shunin.registry.api.http;

import static jp.shunin.registry.api.support.RegisterClient.idempotencyKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.Owner;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("A command whose transaction fails at the last moment, when events and answer are written")
@RunningRegistry
class FailureTest {

    private static final String ISSUE = "{\"issuedOn\": \"2016-06-01\"}";

    private final RegisterClient register;
    private final JdbcClient sql;
    private final String key = UUID.randomUUID().toString();

    @Autowired
    FailureTest(RestTestClient http, EmbeddedDatabase database) {
        this.register = new RegisterClient(http);
        this.sql = Owner.of(database);
    }

    @BeforeEach
    void breakCommits() {
        sql.sql("""
            create function break_commit() returns trigger language plpgsql as
            $$ begin raise exception 'broken for a test'; end $$
            """).update();
        sql.sql("""
            create constraint trigger break_commit after insert on command_answer deferrable initially deferred
            for each row execute function break_commit()
            """).update();
    }

    @AfterEach
    void mendCommits() {
        sql.sql("drop function if exists break_commit cascade").update();
    }

    @Test
    @DisplayName("leaves neither events nor key, so that it can be sent again")
    void allOrNothing() {
        Registered person = register.register();

        person.unchangedBy(p -> p.post("cards", ISSUE, idempotencyKey(key))).hasStatus(500);

        mendCommits();
        person.post("cards", ISSUE, idempotencyKey(key)).isRecordedAs("CardIssued");
    }

    @Test
    @DisplayName("is answered as an error of the register, without a word about its inside")
    void tellsNothing() {
        Answer answer =
                register.register().post("cards", ISSUE, idempotencyKey(key)).isProblem(500, "INTERNAL_ERROR");

        assertThat(answer.body()).doesNotContain("xception", "broken for a test", "jp.shunin.registry", "org.", "SQL");
    }
}
