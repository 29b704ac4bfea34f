package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@TestPropertySource(properties = "own.context=these tests swap tables")
@DirtiesContext
@DisplayName("Rebuilding read models, over HTTP")
class RebuildsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final RegisterClient register;
    private final JdbcClient jdbc;

    @Autowired
    RebuildsTest(RestTestClient http, JdbcClient jdbc) {
        this.register = new RegisterClient(http);
        this.jdbc = jdbc;
    }

    @Test
    @DisplayName("builds all afresh as a job that counts events; the answers are the same before and after")
    void rebuilt() {
        Registered person = register.register().withCard("2016-06-01");
        String before = person.standingOn("2017-01-01").body();
        String table = table();

        Answer job = finished(register.post("/api/v1/rebuilds", "{\"readModel\": \"ALL\"}"));

        job.says("/state", "SUCCEEDED").says("/readModel", "ALL");
        assertThat(job.number("/done")).isPositive().isEqualTo(job.number("/total"));
        assertThat(table()).isNotEqualTo(table);
        assertThat(person.standingOn("2017-01-01").body()).isEqualTo(before);
        register.get("/api/v1/care-managers/" + person.number() + "/history").hasStatus(200);
        assertThat(register.register().withCard("2016-06-01").version()).isEqualTo(2);
    }

    @Test
    @DisplayName("puts the former table back, once; a second time there is nothing to put back")
    void rolledBack() {
        String former = table();
        finished(register.post("/api/v1/rebuilds", "{\"readModel\": \"STANDING\"}"))
                .says("/state", "SUCCEEDED");
        Registered since = register.register().withCard("2016-06-01");

        finished(register.post("/api/v1/rebuilds/rollback", "{\"readModel\": \"STANDING\"}"))
                .says("/state", "SUCCEEDED");

        assertThat(table()).isEqualTo(former);
        since.standingOn("2017-01-01").says("/careManager/valid", true);
        register.post("/api/v1/rebuilds/rollback", "{\"readModel\": \"STANDING\"}")
                .isProblem(409, "NOTHING_TO_ROLL_BACK");
    }

    @Test
    @DisplayName("takes one at a time; one that waits can be cancelled")
    void oneAtATime() {
        UUID waiting = UUID.randomUUID();
        jdbc.sql("""
            insert into rebuild_job (job_id, kind, read_model, state, started_by, queued_at)
            values (?, 'REBUILD', 'HISTORY', 'QUEUED', 'somebody', now())
            """).param(waiting).update();

        register.post("/api/v1/rebuilds", "{\"readModel\": \"HISTORY\"}").isProblem(409, "REBUILD_RUNNING");
        register.post("/api/v1/jobs/" + waiting + "/cancellation", "{}")
                .hasStatus(200)
                .says("/state", "CANCELLED");
        finished(register.post("/api/v1/rebuilds", "{\"readModel\": \"HISTORY\"}"))
                .says("/state", "SUCCEEDED");
    }

    @Test
    @DisplayName("names what is wrong with a read model that there is not")
    void unknown() {
        register.post("/api/v1/rebuilds", "{\"readModel\": \"WEATHER\"}")
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/readModel", "UNKNOWN_VALUE");
        register.post("/api/v1/rebuilds", "{}").isProblem(422, "INVALID_FIELDS").pointsTo("/readModel", "REQUIRED");
    }

    private Answer finished(Answer started) {
        String job = String.valueOf(started.hasStatus(202).headers().getLocation());
        await().atMost(LONG).until(() -> !register.get(job).text("/state").matches("QUEUED|RUNNING"));
        return register.get(job);
    }

    private String table() {
        return jdbc.sql("select 'standing'::regclass::oid::text")
                .query(String.class)
                .single();
    }
}
