package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.projections.standing.memory.Standings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("While the database is away")
@RunningRegistry
@TestPropertySource(properties = "spring.datasource.hikari.connection-timeout=500")
@DirtiesContext
class DatabaseAwayTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final RegisterClient register;
    private final EmbeddedDatabase database;
    private final Standings standings;

    @Autowired
    DatabaseAwayTest(RestTestClient http, EmbeddedDatabase database, Standings standings) {
        this.register = new RegisterClient(http);
        this.database = database;
        this.standings = standings;
    }

    @Test
    @DisplayName(
            "questions and commands are answered with 503 and when to try again; standings as last known, and say so")
    void unavailable() {
        Registered person = register.register();
        String issue = "{\"issuedOn\": \"2016-06-01\"}";

        await().until(standings::areRemembered);
        JsonNode before = person.standingOn("2020-01-01").json();

        database.close();

        assertAsLastKnown(register.get(person.path() + "/standing?on=2020-01-01"), before);
        assertAsLastKnown(
                register.post(
                        "/api/v1/standings:batch",
                        "{\"on\": \"2020-01-01\", \"registrationNumbers\": [\"%s\"]}".formatted(person.number())),
                before);
        String publicly = "/api/v1/public/standing/" + person.number();
        assertThat(register.get(publicly).hasStatus(200).headers().getFirst("Registry-Known-At"))
                .endsWith("+09:00");
        assertThat(register.get(person.path() + "/standing?from=2020-01-01&through=2020-01-31")
                        .hasStatus(200)
                        .text("/knownAt"))
                .endsWith("+09:00");
        assertUnavailable(register.get(person.path() + "/standing?on=2020-01-01&knownAt=2026-01-01T00:00:00Z"));
        assertUnavailable(register.get(person.path()));
        assertUnavailable(person.post("cards", issue));
        assertUnavailable(person.post("cards", issue, RegisterClient.idempotencyKey("while-away")));
        assertUnavailable(register.post("/api/v1/care-managers", RegisterClient.registration("13")));
    }

    /** The same answer but for the moment of which it is. */
    private static void assertAsLastKnown(Answer answer, JsonNode before) {
        ObjectNode known = (ObjectNode) answer.hasStatus(200).json();
        OffsetDateTime knownAt = OffsetDateTime.parse(known.get("knownAt").asString());
        assertThat(knownAt).isBetween(OffsetDateTime.now(JAPAN).minusMinutes(1), OffsetDateTime.now(JAPAN));
        assertThat(known.putNull("knownAt")).isEqualTo(before);
    }

    private static void assertUnavailable(Answer answer) {
        answer.isProblem(503, "UNAVAILABLE");
        assertThat(answer.headers().get(HttpHeaders.RETRY_AFTER)).isNotEmpty();
        assertThat(answer.body()).doesNotContain("xception", "Hikari", "SQL", "jp.shunin.registry");
    }
}
