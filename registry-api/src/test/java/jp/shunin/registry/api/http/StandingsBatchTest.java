package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

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
import org.springframework.http.HttpHeaders;
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
    @DisplayName("are answered for 100,000 numbers in one object, and for any number of lines")
    void most() {
        String most = numbers(MOST, ",");

        assertThat(post("{\"registrationNumbers\": [" + most + "]}").body().lines())
                .hasSize(MOST);
        post("{\"registrationNumbers\": [" + most + ", \"10000001\"]}")
                .isProblem(422, "INVALID_FIELDS")
                .names("registrationNumbers", "IMPOSSIBLE_VALUE");
        assertThat(postLines(BATCH, numbers(MOST, "\n") + "\n" + holder.number())
                        .hasStatus(200)
                        .body()
                        .lines())
                .hasSize(MOST + 1)
                .last()
                .satisfies(line -> assertThat(JSON.readTree(line))
                        .isEqualTo(register.get(holder.path() + "/standing").json()));
    }

    @Test
    @DisplayName("are refused in one object that is too long to be read, with the limit")
    void tooLarge() {
        assertThat(post("{\"registrationNumbers\": [" + numbers(800_000, ",") + "]}")
                        .isProblem(413, "BODY_TOO_LARGE")
                        .text("/detail"))
                .contains(String.valueOf(8 << 20));
    }

    @Test
    @DisplayName("tell a date that does not exist from one that cannot be read, in its place, also in CSV")
    void datesThatDoNotExist() {
        String asked = """
            {"registrationNumber": "%1$s", "on": "2026-02-30"}
            {"registrationNumber": "%1$s", "from": "2026-02-01", "through": "2026-13-01"}
            {"registrationNumber": "%1$s", "on": "30.2.2026"}
            {"registrationNumber": "%1$s", "on": "2026-02-28"}
            """.formatted(holder.number());

        assertThat(lines(postLines(BATCH, asked)))
                .extracting(
                        line -> line.at("/line").asInt(0),
                        line -> line.at("/status").asInt(200),
                        line -> line.at("/code").asString("answered"))
                .containsExactly(
                        tuple(1, 422, "DATE_DOES_NOT_EXIST"),
                        tuple(2, 422, "DATE_DOES_NOT_EXIST"),
                        tuple(3, 400, "MALFORMED"),
                        tuple(0, 200, "answered"));
        assertThat(table(BATCH, holder.number() + ",2026-02-30", "application/x-ndjson"))
                .contains("\"status\":422", "DATE_DOES_NOT_EXIST");
    }

    @Test
    @DisplayName("say of each line that cannot be read which it is, and of unknown numbers too")
    void badLines() {
        List<String> bad = List.of(
                "{\"number\": 1}",
                "{",
                "{}",
                "{\"registrationNumber\": \"1\", \"on\": \"x\"}",
                "{\"registrationNumber\": \"1\", \"on\": \"2020-01-01\", \"month\": \"2020-01\"}",
                "{\"registrationNumber\": \"1\", \"from\": \"2020-01-01\"}",
                "{\"registrationNumber\": \"1\", \"from\": \"2020-01-02\", \"through\": \"2020-01-01\"}",
                "{\"registrationNumber\": \"" + "1".repeat(2000) + "\"}");

        List<JsonNode> lines = lines(
                postLines(BATCH, holder.number() + "\n\n" + String.join("\n", bad) + "\n45999999\n" + holder.number()));

        assertThat(lines).hasSize(bad.size() + 3);
        assertThat(lines.subList(1, bad.size() + 1))
                .extracting(
                        line -> line.at("/line").asInt(),
                        line -> line.at("/status").asInt(),
                        line -> line.at("/code").asString())
                .containsExactlyElementsOf(IntStream.range(0, bad.size())
                        .mapToObj(place -> tuple(place + 3, 400, "MALFORMED"))
                        .toList());
        assertThat(lines.get(bad.size() + 1).at("/line").asInt()).isEqualTo(bad.size() + 3);
        assertThat(lines.get(bad.size() + 1).at("/status").asInt()).isEqualTo(404);
        assertThat(lines.getLast()).isEqualTo(lines.getFirst());
    }

    @Test
    @DisplayName("may be asked of a month or another period: what held on each of its days")
    void months() {
        String both = "[\"%s\", \"%s\"]".formatted(holder.number(), other.number());

        assertThat(lines(post("{\"month\": \"2016-06\", \"registrationNumbers\": " + both + "}")))
                .extracting(
                        line -> line.at("/from").asString(),
                        line -> line.at("/through").asString(),
                        line -> line.at("/careManager/validThroughout").asBoolean(),
                        line -> line.at("/version").asInt())
                .containsExactly(
                        tuple("2016-06-01", "2016-06-30", true, 2), tuple("2016-06-01", "2016-06-30", false, 1));
        assertThat(lines(postLines(
                        BATCH + "?from=2016-05-31&through=2016-06-01",
                        holder.number() + "\n{\"registrationNumber\": \"" + holder.number()
                                + "\", \"month\": \"2016-07\"}\n45999999")))
                .extracting(
                        line -> line.at("/careManager/validThroughout").asBoolean(),
                        line -> line.at("/through").asString())
                .containsExactly(tuple(false, "2016-06-01"), tuple(true, "2016-07-31"), tuple(false, "2016-06-01"));
    }

    @Test
    @DisplayName("are not asked of a day and a period at once, nor of a period that runs backwards")
    void badDays() {
        for (String days :
                List.of("on=2020-01-01&month=2020-01", "from=2020-01-01", "from=2020-01-02&through=2020-01-01")) {
            postLines(BATCH + "?" + days, holder.number())
                    .isProblem(400, "MALFORMED")
                    .names("on", "BAD_FORMAT");
        }
        postLines(BATCH + "?month=", holder.number()).isProblem(400, "MALFORMED");
        post("{\"on\": \"2020-01-01\", \"month\": \"2020-01\", \"registrationNumbers\": []}")
                .isProblem(400, "MALFORMED");
    }

    @Test
    @DisplayName("may be asked and answered as CSV, with a heading or without")
    void csv() {
        String asked = "\uFEFFname,registrationNumber,on\n\"A, B\",%s,2016-05-31\nC,\"%s\",\nD,=1+1,\nE,\"%s\n"
                .formatted(holder.number(), holder.number(), holder.number());

        assertThat(table(BATCH + "?on=2016-06-01", asked, "text/csv").lines())
                .containsExactly(
                        "\uFEFFregistrationNumber,from,through,careManager,chief,careManagerThrough,chiefThrough,"
                                + "reasons,version,knownAt,line,code",
                        holder.number() + ",2016-05-31,2016-05-31,false,false,,,NO_CARD NEVER_CHIEF,2,,2,",
                        holder.number() + ",2016-06-01,2016-06-01,true,false,2021-05-31,,NEVER_CHIEF,2,,3,",
                        "'=1+1,2016-06-01,2016-06-01,,,,,,,,4,UNKNOWN_REGISTRATION_NUMBER",
                        "\"E,\"\"" + holder.number() + "\",,,,,,,,,,5,MALFORMED");
        assertThat(table(BATCH + "?month=2016-06", holder.number(), "text/csv").lines())
                .last()
                .isEqualTo(holder.number() + ",2016-06-01,2016-06-30,true,false,,,,2,,1,");
        assertThat(table(BATCH, holder.number() + ",2016-05-31", "application/x-ndjson")
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(JSON.readTree(line))
                        .isEqualTo(holder.standingOn("2016-05-31").json()));
    }

    @Test
    @DisplayName(
            "are none below a heading whose quotation marks are wrong: nobody is told of another day than was asked")
    void brokenHeading() {
        String asked = "\"registrationNumber,from,through\n%s,2016-05-31,2016-06-30\n".formatted(holder.number());

        assertThat(table(BATCH, asked, "text/csv").lines())
                .satisfiesExactly(
                        heading -> assertThat(heading).endsWith(",line,code"),
                        line -> assertThat(line).endsWith(",1,MALFORMED"),
                        line -> assertThat(line).endsWith(",2,MALFORMED"));
    }

    @Test
    @DisplayName("are one array for who takes nothing but JSON")
    void array() {
        String json = "{\"on\": \"2020-01-01\", \"registrationNumbers\": [\"%s\", \"1\"]}".formatted(holder.number());

        JsonNode answer =
                accepting(json, MediaType.APPLICATION_JSON, "application/json").json();
        assertThat(answer.size()).isEqualTo(2);
        assertThat(answer.get(0)).isEqualTo(holder.standingOn("2020-01-01").json());
        assertThat(answer.get(1).at("/line").asInt()).isEqualTo(2);
        assertThat(accepting("", MediaType.APPLICATION_NDJSON, "application/json")
                        .body())
                .isEqualTo("[]");
        accepting(json, MediaType.APPLICATION_JSON, "application/pdf").isProblem(406, "NOT_ACCEPTABLE");
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

    /** Numbers in quotes. */
    private static String numbers(int count, String between) {
        return IntStream.range(0, count).mapToObj("\"10%06d\""::formatted).collect(Collectors.joining(between));
    }

    private String table(String path, String lines, String accept) {
        return register.post(path, lines, headers -> {
                    headers.setContentType(MediaType.parseMediaType("text/csv"));
                    headers.set(HttpHeaders.ACCEPT, accept);
                })
                .hasStatus(200)
                .body();
    }

    private Answer accepting(String body, MediaType type, String accept) {
        return register.post(BATCH, body, headers -> {
            headers.setContentType(type);
            headers.set(HttpHeaders.ACCEPT, accept);
        });
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
