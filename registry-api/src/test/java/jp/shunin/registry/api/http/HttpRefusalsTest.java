package jp.shunin.registry.api.http;

import static jp.shunin.registry.api.support.RegisterClient.inLanguage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.Bearer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("What HTTP itself refuses is answered with problem details:")
@RunningRegistry
class HttpRefusalsTest {

    private static final String CARE_MANAGERS = "/api/v1/care-managers";
    private static final int TEN_MEGABYTES = 10_000_000;

    private final RegisterClient register;
    private final int port;

    @Autowired
    private Bearer bearer;

    @Autowired
    HttpRefusalsTest(RestTestClient http, @LocalServerPort int port) {
        this.register = new RegisterClient(http);
        this.port = port;
    }

    @ParameterizedTest
    @DisplayName("404 for an address where nothing is")
    @ValueSource(strings = {"/api/v1/nothing", "/error", "/api/v1/care-managers/13059999/nothing"})
    void unknownPath(String path) {
        Answer answer = register.get(path).isProblem(404, "NOT_FOUND");

        assertThat(answer.text("/instance")).isEqualTo(path);
    }

    @ParameterizedTest
    @DisplayName("404 for a number that is unknown or none, in questions and commands alike")
    @ValueSource(strings = {"13999999", "99000001", "1305999", "130599990", "abc", "%E4%B8%80"})
    void unknownNumber(String number) {
        register.get(CARE_MANAGERS + "/" + number).isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");
        register.get(CARE_MANAGERS + "/" + number + "/standing").isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");
        register.get("/api/v1/public/standing/" + number).isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");
        register.post(CARE_MANAGERS + "/" + number + "/cards", "{\"issuedOn\": \"2016-06-01\"}")
                .isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");
    }

    @Test
    @DisplayName("405 for a method that the address does not take, with those it takes")
    void method() {
        Answer answer = register.send(HttpMethod.DELETE, CARE_MANAGERS + "/13059999", headers -> {});

        assertThat(answer.isProblem(405, "METHOD_NOT_ALLOWED").headers().getAllow())
                .contains(HttpMethod.GET);
    }

    @Test
    @DisplayName("406 for a form in which the answer is not to be had")
    void notAcceptable() {
        String entry = register.register().path();

        register.get(entry, headers -> headers.set(HttpHeaders.ACCEPT, "image/png"))
                .isProblem(406, "NOT_ACCEPTABLE");
    }

    @Test
    @DisplayName("404 also to a client that asks for another form than problems have")
    void problemInAnyForm() {
        register.get(CARE_MANAGERS + "/13999999", headers -> headers.set(HttpHeaders.ACCEPT, "application/json"))
                .isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");
    }

    @ParameterizedTest
    @DisplayName("415 for a body that is not sent as JSON")
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void mediaType(String mediaType) {
        Registered person = register.register();

        person.unchangedBy(p -> p.post(
                        "cards",
                        "{\"issuedOn\": \"2016-06-01\"}",
                        headers -> headers.setContentType(MediaType.parseMediaType(mediaType))))
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    @DisplayName("413 for a body of 10 MB")
    void tooLarge() {
        Registered person = register.register();

        Answer answer = person.unchangedBy(p -> p.post("cards", noteOf(TEN_MEGABYTES)));

        assertThat(answer.isProblem(413, "BODY_TOO_LARGE").text("/detail")).contains("1048576");
    }

    @Test
    @DisplayName("413 for a body of 10 MB that does not say its length")
    void tooLargeInChunks() throws Exception {
        Registered person = register.register();
        byte[] body = noteOf(TEN_MEGABYTES).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        HttpRequest chunked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + person.path() + "/cards"))
                .header(HttpHeaders.AUTHORIZATION, bearer.header())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(chunked, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("BODY_TOO_LARGE");
        }
        assertThat(person.version()).isEqualTo(1);
    }

    @Test
    @DisplayName("a body just under the limit is read, and judged by what it says")
    void justSmallEnough() {
        int frame = noteOf(0).length();

        register.register().post("cards", noteOf(BodyLimit.MOST_BYTES - frame)).isProblem(422, "INVALID_FIELDS");
        register.register()
                .post("cards", noteOf(BodyLimit.MOST_BYTES - frame + 1))
                .isProblem(413, "BODY_TOO_LARGE");
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @DisplayName("a parameter that cannot be read is named")
    @CsvSource({
        "standing?on=2026-05-01&from=2026-05-01&through=2026-05-02, on, NOT_TOGETHER",
        "standing?on=&from=2026-05-01&through=2026-05-02, on, NOT_TOGETHER",
        "standing?on=2023-2-30, on, BAD_DATE",
        "standing?on=tomorrow, on, BAD_DATE",
        "standing?on=5/31/21, on, BAD_DATE",
        "standing?on=, on, BAD_DATE",
        "standing?on=-0001-12-31, on, BAD_DATE",
        "standing?on=2026-05-01&knownAt=, knownAt, BAD_FORMAT",
        "standing?on=2026-05-01&knownAt=-999999999-01-01T00:00:00Z, knownAt, BAD_FORMAT",
        "standing?from=2026-05-01, through, REQUIRED",
        "standing?through=2026-05-01, from, REQUIRED",
        "standing?knownAt=2026-05-01, knownAt, BAD_FORMAT",
        "standing?from=2026-05-01&through=never, through, BAD_DATE",
        "history?knownAt=yesterday, knownAt, BAD_FORMAT"
    })
    void badParameter(String question, String parameter, String code) {
        register.get(register.register().path() + "/" + question)
                .isProblem(400, "MALFORMED")
                .names(parameter, code);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @DisplayName("a parameter of the feed that cannot be is named")
    @CsvSource({
        "limit=0, limit, BAD_FORMAT",
        "limit=1001, limit, BAD_FORMAT",
        "limit=many, limit, WRONG_TYPE",
        "after=here, after, BAD_FORMAT"
    })
    void badFeed(String parameters, String parameter, String code) {
        register.get("/api/v1/events?" + parameters).isProblem(400, "MALFORMED").names(parameter, code);
    }

    @Test
    @DisplayName("a period that runs backwards names the parameter")
    void backwards() {
        register.get(register.register().path() + "/standing?from=2026-05-02&through=2026-05-01")
                .isRefused(422, "PERIOD_RUNS_BACKWARDS", "P-1")
                .names("through", "PERIOD_RUNS_BACKWARDS");
    }

    @ParameterizedTest(name = "Accept-Language: {0}")
    @DisplayName("each in the language asked for, and in English where none that is spoken here is")
    @CsvSource(delimiter = '|', textBlock = """
        ja                      | 見つかりません
        ja-JP                   | 見つかりません
        fr, ja;q=0.5            | 見つかりません
        en;q=0.1, ja;q=0.9      | 見つかりません
        en                      | Not found
        en-GB, ja;q=0.5         | Not found
        fr                      | Not found
        *                       | Not found
        ;;;                     | Not found
        """)
    void language(String asked, String title) {
        Answer answer = register.get("/api/v1/nothing", inLanguage(asked))
                .isProblem(404, "NOT_FOUND")
                .says("/title", title);

        assertThat(answer.headers().get(HttpHeaders.CONTENT_LANGUAGE))
                .containsExactly(title.equals("Not found") ? "en" : "ja");
    }

    @Test
    @DisplayName("in English where nothing is said, whatever the language of the server")
    void defaultLanguage() {
        java.util.Locale before = java.util.Locale.getDefault();
        java.util.Locale.setDefault(java.util.Locale.JAPAN);
        try {
            register.get("/api/v1/nothing").says("/title", "Not found");
            register.get(CARE_MANAGERS + "/13999999")
                    .says("/detail", "Registration number 13999999 is not in the register. Check the number.");
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    private static String noteOf(int length) {
        return "{\"issuedOn\": \"2016-06-01\", \"note\": \"" + "n".repeat(length) + "\"}";
    }
}
