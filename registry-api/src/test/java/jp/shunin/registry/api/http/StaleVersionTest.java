package jp.shunin.registry.api.http;

import static jp.shunin.registry.api.support.RegisterClient.ifMatch;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("A command with If-Match")
@RunningRegistry
class StaleVersionTest {

    private static final String ISSUE = "{\"issuedOn\": \"2016-06-01\"}";

    private final RegisterClient register;

    @Autowired
    StaleVersionTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("is recorded upon the version that the entry's ETag gave")
    void current() {
        Registered person = register.register();
        String etag = register.get(person.path()).etag();

        person.post("cards", ISSUE, ifMatch(etag)).isRecorded();
    }

    @Test
    @DisplayName("is recorded upon any version where it says *")
    void any() {
        register.register().post("cards", ISSUE, ifMatch("*")).isRecorded();
    }

    @Test
    @DisplayName("is refused upon a version that is not the entry's any more")
    void stale() {
        Registered person = register.register().withCard("2016-06-01");

        person.unchangedBy(p -> p.post("cards", ISSUE, ifMatch("\"1\""))).isProblem(412, "STALE_VERSION");
    }

    @Test
    @DisplayName("that registers a person is refused upon any version but 0")
    void registering() {
        String body = RegisterClient.registration("13");

        register.post("/api/v1/care-managers", body, ifMatch("\"1\"")).isProblem(412, "STALE_VERSION");
        register.post("/api/v1/care-managers", body, ifMatch("\"0\"")).isRecorded();
    }

    @ParameterizedTest
    @DisplayName("is recorded upon a version that is one of several")
    @ValueSource(strings = {"\"0\", \"1\"", "\"1\",\"2\"", "W/\"7\" , \"a,b\", \"1\"", ",\"1\" ,, "})
    void list(String etags) {
        register.register().post("cards", ISSUE, ifMatch(etags)).isRecorded();
    }

    @Test
    @DisplayName("is recorded upon a version that is one of several in headers of their own")
    void headers() {
        register.register()
                .post("cards", ISSUE, headers -> headers.addAll(HttpHeaders.IF_MATCH, List.of("\"0\"", "\"1\"")))
                .isRecorded();
    }

    @ParameterizedTest
    @DisplayName("is refused upon what no entry is at: a weak tag, another register's, or none of several")
    @ValueSource(
            strings = {
                "W/\"1\"",
                "\"2\", \"3\"",
                "W/\"1\", \"2\"",
                "\"one\"",
                "\"-1\"",
                "\"01\"",
                "\"\"",
                "\"99999999999999999999\""
            })
    void noMatch(String etags) {
        Registered person = register.register();

        var answer = person.unchangedBy(p -> p.post("cards", ISSUE, ifMatch(etags)));

        answer.isProblem(412, "STALE_VERSION");
        assertThat(answer.text("/detail")).contains(etags);
    }

    @ParameterizedTest
    @DisplayName("is refused where it is no list of tags")
    @ValueSource(strings = {"1", "w/\"1\"", "\"1\" \"2\"", "\"1\", *", "\"1", ",", ""})
    void malformed(String etag) {
        Registered person = register.register();

        person.unchangedBy(p -> p.post("cards", ISSUE, ifMatch(etag)))
                .isProblem(400, "MALFORMED")
                .names("If-Match", "BAD_FORMAT");
    }
}
