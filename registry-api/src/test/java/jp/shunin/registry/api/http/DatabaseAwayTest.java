package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("While the database is away")
@RunningRegistry
@TestPropertySource(properties = "spring.datasource.hikari.connection-timeout=500")
@DirtiesContext
class DatabaseAwayTest {

    private final RegisterClient register;
    private final EmbeddedDatabase database;

    @Autowired
    DatabaseAwayTest(RestTestClient http, EmbeddedDatabase database) {
        this.register = new RegisterClient(http);
        this.database = database;
    }

    @Test
    @DisplayName("questions and commands, with a key or without, are answered with 503 and when to try again")
    void unavailable() {
        Registered person = register.register();
        String issue = "{\"issuedOn\": \"2016-06-01\"}";

        database.close();

        assertUnavailable(register.get(person.path() + "/standing"));
        assertUnavailable(register.get(person.path()));
        assertUnavailable(person.post("cards", issue));
        assertUnavailable(person.post("cards", issue, RegisterClient.idempotencyKey("while-away")));
        assertUnavailable(register.post("/api/v1/care-managers", RegisterClient.registration("13")));
    }

    private static void assertUnavailable(Answer answer) {
        answer.isProblem(503, "UNAVAILABLE");
        assertThat(answer.headers().get(HttpHeaders.RETRY_AFTER)).isNotEmpty();
        assertThat(answer.body()).doesNotContain("xception", "Hikari", "SQL", "jp.shunin.registry");
    }
}
