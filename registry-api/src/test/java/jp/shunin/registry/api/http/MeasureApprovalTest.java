package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import jp.shunin.registry.api.security.Role;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.Bearer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@TestPropertySource(properties = "spring.application.name=a-register-of-its-own")
@DirtiesContext // Its journal holds what cannot be read, and its followers would say so until the end.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("S-4: an application in a register with accounts of its own")
class MeasureApprovalTest {

    private static final String MEASURES = "/api/v1/special-measures";

    private final RegisterClient register;
    private final JdbcClient jdbc;
    private final Environment settings;

    @Autowired
    MeasureApprovalTest(RestTestClient http, JdbcClient jdbc, Environment settings) {
        this.register = new RegisterClient(http);
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Test
    @Order(1)
    @DisplayName("whoever declared the measure, or amended it last, cannot apply it; another one can")
    void twoPersons() {
        RegisterClient one = officerAndApprover("one");
        RegisterClient another = officerAndApprover("another");
        String measure = MEASURES + "/" + one.post(MEASURES, Measures.SOUND).text("/measureId");

        one.post(measure + "/applications", "{}").isRefused(409, "APPROVED_BY_WHO_CHANGED_IT", "S-4");
        ended(another.post(measure + "/applications", "{}")).says("/startedBy", "another");

        another.post(measure + "/amendments", "{\"extensions\": [{\"period\": \"P4Y\"}]}")
                .isRecorded();
        another.post(measure + "/applications", "{}").isRefused(409, "APPROVED_BY_WHO_CHANGED_IT", "S-4");
        ended(one.post(measure + "/applications", "{}")).says("/state", "SUCCEEDED");
        register.get(measure)
                .says("/history/1/type", "MeasureApplicationApproved")
                .says("/history/1/recordedBy", "another");
    }

    @Test
    @Order(2)
    @DisplayName("an application sent again under its key starts one job")
    void sentAgain() {
        String measure =
                MEASURES + "/" + officer().post(MEASURES, Measures.SOUND).text("/measureId");
        Consumer<HttpHeaders> key = RegisterClient.idempotencyKey("apply-once");

        Answer first = register.post(measure + "/applications", "{}", key).hasStatus(202);
        Answer again = register.post(measure + "/applications", "{}", key).hasStatus(202);

        assertThat(again.headers().getLocation()).isEqualTo(first.headers().getLocation());
        ended(first);
    }

    /** It is the last one, for nothing in this register can be read to its end after it. */
    @Test
    @Order(3)
    @DisplayName("an entry that cannot be read is reported, and the job goes on with the next")
    void badEntry() {
        Registered broken = register.register().withCard("2016-06-01");
        Registered sound = register.register().withCard("2016-06-01");
        String measure =
                MEASURES + "/" + officer().post(MEASURES, Measures.SOUND).text("/measureId");
        register.post(measure + "/preview", "").hasStatus(200).says("/counts/0/count", 2);
        jdbc.sql("""
            insert into journal_event (ticket, entry_type, entry_id, entry_sequence, event_id, name, revision,
                recorded_at, payload, metadata)
            select max(ticket), 'CareManager', ?, 2, 'broken', 'CardIssued', 1, now(), '{}', '{}' from journal_event\
            """).param(broken.number()).update();

        ended(register.post(measure + "/applications", "{}"))
                .says("/state", "SUCCEEDED")
                .says("/done", 1)
                .says("/failed", 1)
                .says("/problems/0/registrationNumber", broken.number())
                .says("/problems/0/outcome", "FAILED")
                .says("/problems/0/code", "INTERNAL_ERROR");
        sound.standingOn("2024-05-31").says("/careManager/through", "2024-05-31");
    }

    private Answer ended(Answer started) {
        String job = String.valueOf(started.hasStatus(202).headers().getLocation());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> register.get(job).json().at("/finishedAt").isString());
        return register.get(job);
    }

    private RegisterClient officer() {
        return register.as("officer-13");
    }

    private RegisterClient officerAndApprover(String name) {
        Path dataDirectory = Path.of(settings.getRequiredProperty("registry.data-dir"));
        return register.as(new Bearer(TestTokens.signed(
                dataDirectory,
                TestTokens.claims(
                                settings.getRequiredProperty("server.port"),
                                name,
                                List.of(Role.OFFICER, Role.APPROVER),
                                TestTokens.prefectures("13"))
                        .build())));
    }
}
