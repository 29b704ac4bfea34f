package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningRegistry
@DisplayName("Q-4: the standings of a list of people")
class StandingsBatchTest {

    private static final String BATCH = "/api/v1/standings:batch";
    private static final int MOST = 100_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final RegisterClient register;
    private Registered holder;
    private Registered other;

    @Autowired
    StandingsBatchTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @BeforeEach
    void people() {
        holder = register.register("45").withCard("2016-06-01");
        other = register.register("45");
    }

    @Test
    @DisplayName("are answered line by line in the order asked, each as it is answered alone; unknown numbers say so")
    void inOrder() {
        List<JsonNode> lines = lines(post("""
            {"on": "2020-01-01", "registrationNumbers": ["%s", "45999999", "%s", "%s", "no number"]}\
            """.formatted(other.number(), holder.number(), other.number())));

        assertThat(lines)
                .extracting(line -> line.at("/registrationNumber").asString())
                .containsExactly(other.number(), "45999999", holder.number(), other.number(), "no number");
        assertThat(lines.get(2)).isEqualTo(holder.standingOn("2020-01-01").json());
        assertThat(lines.get(0).at("/careManager/valid").asBoolean()).isFalse();
        for (int unknown : List.of(1, 4)) {
            assertThat(lines.get(unknown).at("/code").asString()).isEqualTo("UNKNOWN_REGISTRATION_NUMBER");
            assertThat(lines.get(unknown).at("/status").asInt()).isEqualTo(404);
            assertThat(lines.get(unknown).at("/on").asString()).isEqualTo("2020-01-01");
        }
    }

    @Test
    @DisplayName("may be asked in lines, each a number or an object with a day of its own")
    void ndjson() {
        String body = """
            %s
            "%s"

            {"registrationNumber": "%s", "on": "2016-05-31"}
            {"registrationNumber": "%s"}
            """.formatted(other.number(), holder.number(), holder.number(), holder.number());

        List<JsonNode> lines = lines(postLines(BATCH + "?on=2016-06-01", body));

        assertThat(lines)
                .extracting(
                        line -> line.at("/on").asString(),
                        line -> line.at("/careManager/valid").asBoolean())
                .containsExactly(
                        tuple("2016-06-01", false),
                        tuple("2016-06-01", true),
                        tuple("2016-05-31", false),
                        tuple("2016-06-01", true));
    }

    @Test
    @DisplayName("are answered for as many as 100,000 numbers, and not for one more")
    void most() {
        String numbers = IntStream.range(0, MOST)
                .mapToObj("%08d"::formatted)
                .map(number -> "10" + number.substring(2))
                .collect(Collectors.joining("\n"));

        assertThat(post200(numbers).body().lines()).hasSize(MOST);
        postLines(BATCH, numbers + "\n10000001")
                .isProblem(422, "INVALID_FIELDS")
                .names("registrationNumbers", "IMPOSSIBLE_VALUE");
    }

    @Test
    @DisplayName("are refused where the list is too long to be read, with the limit")
    void tooLarge() {
        String endless = String.join("\n", Collections.nCopies(1_000_000, "10000001"));

        assertThat(postLines(BATCH, endless).isProblem(413, "BODY_TOO_LARGE").text("/detail"))
                .contains(String.valueOf(8 << 20));
    }

    @Test
    @DisplayName("are refused where a line cannot be read, and which one")
    void badLine() {
        for (String line : List.of("{\"number\": 1}", "{", "{}", "{\"registrationNumber\": \"1\", \"on\": \"x\"}")) {
            postLines(BATCH, holder.number() + "\n" + line)
                    .isProblem(400, "MALFORMED")
                    .names("line 2", "BAD_FORMAT");
        }
    }

    @Test
    @DisplayName("are refused without numbers, and where one is none")
    void badFields() {
        post("{\"on\": \"2020-01-01\"}").isProblem(422, "INVALID_FIELDS").pointsTo("/registrationNumbers", "REQUIRED");
        post("{\"registrationNumbers\": [null]}")
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/registrationNumbers/0", "REQUIRED");
        post("{\"on\": \"2020-1-1\", \"registrationNumbers\": []}").isProblem(400, "MALFORMED");
    }

    @Test
    @DisplayName("of nobody are no lines")
    void empty() {
        assertThat(post("{\"registrationNumbers\": []}").hasStatus(200).body()).isEmpty();
    }

    private Answer post200(String lines) {
        return postLines(BATCH, lines).hasStatus(200);
    }

    private Answer post(String json) {
        return register.post(BATCH, json);
    }

    private Answer postLines(String path, String lines) {
        return register.post(path, lines, headers -> headers.setContentType(MediaType.APPLICATION_NDJSON));
    }

    private static List<JsonNode> lines(Answer answer) {
        assertThat(answer.hasStatus(200).headers().getContentType())
                .matches(type -> type.isCompatibleWith(MediaType.APPLICATION_NDJSON));
        return answer.body().lines().map(JSON::readTree).toList();
    }
}
