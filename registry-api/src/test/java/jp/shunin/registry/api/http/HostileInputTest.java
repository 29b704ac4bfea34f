package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** Bodies without end, nested without end or of the wrong kind are in the tests of what is malformed. */
@RunningRegistry
@DisplayName("What is meant to do harm")
class HostileInputTest {

    private static final String INJECTED = "x' or '1'='1'; drop table journal_event; --";

    private final RegisterClient register;
    private final JdbcClient sql;

    @Autowired
    HostileInputTest(RestTestClient http, JdbcClient sql) {
        this.register = new RegisterClient(http);
        this.sql = sql;
    }

    @ParameterizedTest
    @DisplayName("as SQL in a question is a text like any other, or no value at all")
    @ValueSource(strings = {"name", "number", "kana", "dateOfBirth", "prefecture", "standing", "on", "cursor", "limit"})
    void sqlInQuestions(String parameter) {
        Registered hidden = register.register();
        long events = events();

        Answer answer = register.get(UriComponentsBuilder.fromPath("/api/v1/care-managers")
                .queryParam(
                        parameter,
                        INJECTED.replace(" ", "%20")
                                .replace("'", "%27")
                                .replace("=", "%3D")
                                .replace(";", "%3B"))
                .build(true)
                .toUriString());

        assertThat(answer.status()).isIn(200, 400, 404, 422);
        assertThat(answer.body()).doesNotContain("\"registrationNumber\":\"" + hidden.number());
        assertThat(events()).isGreaterThanOrEqualTo(events);
    }

    @Test
    @DisplayName("as SQL in a command is kept as it was said")
    void sqlInCommands() {
        Registered person = register.register();
        person.post("cards", "{\"issuedOn\": \"2016-06-01\", \"note\": \"%s\"}".formatted(INJECTED))
                .isRecorded();

        assertThat(register.get(person.path() + "/history").hasStatus(200).body())
                .contains(INJECTED);
    }

    @ParameterizedTest
    @DisplayName("as more than a command may say is refused: who, when and which version are the register's to say")
    @ValueSource(
            strings = {"recordedBy", "recordedAt", "version", "position", "registrationNumber", "careManager", "class"})
    void massAssignment(String field) {
        Registered person = register.register();

        person.unchangedBy(p -> p.post("cards", "{\"issuedOn\": \"2016-06-01\", \"%s\": \"1\"}".formatted(field)))
                .isProblem(400, "MALFORMED")
                .pointsTo("/" + field, "UNKNOWN_FIELD");
    }

    @ParameterizedTest
    @DisplayName("as a line break in a header's value is no header of the answer")
    @ValueSource(
            strings = {"/api/v1/care-managers/1%0d%0aX-Injected:%20yes", "/api/v1/events?after=0%0d%0aX-Injected:%20yes"
            })
    void headers(String address) {
        Answer answer = register.get(address);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.headers().headerNames()).doesNotContain("X-Injected");
    }

    private long events() {
        return sql.sql("select count(*) from journal_event").query(Long.class).single();
    }
}
