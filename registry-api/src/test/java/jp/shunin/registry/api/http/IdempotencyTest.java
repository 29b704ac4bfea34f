package jp.shunin.registry.api.http;

import static jp.shunin.registry.api.support.RegisterClient.idempotencyKey;
import static jp.shunin.registry.api.support.RegisterClient.ifMatch;
import static jp.shunin.registry.api.support.RegisterClient.inLanguage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.shunin.registry.api.support.Answer;
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

@DisplayName("A command sent again under its Idempotency-Key")
@RunningRegistry
class IdempotencyTest {

    private static final String CARE_MANAGERS = "/api/v1/care-managers";
    private static final String ISSUE = "{\"issuedOn\": \"2016-06-01\"}";

    private final RegisterClient register;
    private final String key = UUID.randomUUID().toString();

    @Autowired
    IdempotencyTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("is answered as it was first, and takes effect once")
    void success() {
        Registered person = register.register();
        Answer first = person.post("cards", ISSUE, idempotencyKey(key)).isRecordedAs("CardIssued");

        Answer again = person.unchangedBy(p -> p.post("cards", ISSUE, idempotencyKey(key)));

        assertSame(first, again);
    }

    @Test
    @DisplayName("is not held to an If-Match that its own effect has made stale")
    void staleByItself() {
        Registered person = register.register();
        Answer first = person.post("cards", ISSUE, idempotencyKey(key).andThen(ifMatch("\"1\"")))
                .isRecorded();

        assertSame(first, person.post("cards", ISSUE, idempotencyKey(key).andThen(ifMatch("\"1\""))));
    }

    @Test
    @DisplayName("registers one person, also where the register chooses the number")
    void chosenNumber() {
        String body = RegisterClient.registration("46");

        Answer first = register.post(CARE_MANAGERS, body, idempotencyKey(key)).isRecorded();

        assertSame(first, register.post(CARE_MANAGERS, body, idempotencyKey(key)));
    }

    @Test
    @DisplayName("declares one measure, also where the register chooses the id")
    void measure() {
        Answer first = register.post("/api/v1/special-measures", Measures.SOUND, idempotencyKey(key))
                .isRecorded();

        assertSame(first, register.post("/api/v1/special-measures", Measures.SOUND, idempotencyKey(key)));
    }

    @Test
    @DisplayName("is refused as it was first, even if it could be recorded by now")
    void refusal() {
        Registered person = register.register();
        String renewal = "{\"renewedOn\": \"2016-06-02\"}";
        Answer first =
                person.post("card-renewals", renewal, idempotencyKey(key)).isRefused(409, "NO_CARD_TO_RENEW", "C-3");
        person.withCard("2016-06-01");

        assertSame(first, person.post("card-renewals", renewal, idempotencyKey(key)));
    }

    @Test
    @DisplayName("is refused in the same words, for the same answer is asked for")
    void refusalInOneLanguage() {
        Registered person = register.register();
        Answer first = person.post("cards", "{}", idempotencyKey(key).andThen(inLanguage("ja")))
                .isProblem(422, "INVALID_FIELDS");

        assertSame(first, person.post("cards", "{}", idempotencyKey(key).andThen(inLanguage("en"))));
    }

    @Test
    @DisplayName("with another body is refused, and takes no effect")
    void otherBody() {
        Registered person = register.register();
        person.post("cards", ISSUE, idempotencyKey(key)).isRecorded();

        person.unchangedBy(p -> p.post("cards", "{\"issuedOn\": \"2016-06-02\"}", idempotencyKey(key)))
                .isProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    @DisplayName("to another person is refused, and takes no effect")
    void otherPath() {
        Registered person = register.register();
        Registered other = register.register();
        person.post("cards", ISSUE, idempotencyKey(key)).isRecorded();

        other.unchangedBy(p -> p.post("cards", ISSUE, idempotencyKey(key))).isProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    @DisplayName("that was refused in one language is refused in it again, and says so")
    void language() {
        Registered person = register.register();
        Answer first = person.post("cards", "{}", idempotencyKey(key).andThen(inLanguage("ja")))
                .isProblem(422, "INVALID_FIELDS");

        Answer again = person.post("cards", "{}", idempotencyKey(key).andThen(inLanguage("en")))
                .isProblem(422, "INVALID_FIELDS");

        assertSame(first, again);
        assertThat(again.headers().get(HttpHeaders.CONTENT_LANGUAGE)).containsExactly("ja");
    }

    @Test
    @DisplayName("is tried when the first was stopped by a stale If-Match, which is no answer to the command")
    void staleIsNotKept() {
        Registered person = register.register();
        person.unchangedBy(p -> p.post("cards", ISSUE, idempotencyKey(key).andThen(ifMatch("\"7\""))))
                .isProblem(412, "STALE_VERSION");

        person.post("cards", ISSUE, idempotencyKey(key).andThen(ifMatch("\"1\"")))
                .isRecorded();
    }

    @Test
    @DisplayName("is tried when the first was sent in a form that is not taken")
    void otherFormIsNotKept() {
        Registered person = register.register();
        person.post("cards", ISSUE, idempotencyKey(key).andThen(headers -> headers.set("Content-Type", "text/csv")))
                .isProblem(415, "UNSUPPORTED_MEDIA_TYPE");

        person.post("cards", ISSUE, idempotencyKey(key)).isRecorded();
    }

    @Test
    @DisplayName("is tried when the first had an If-Match that could not be read, which is no part of the command")
    void malformedHeaderIsNotKept() {
        Registered person = register.register();
        person.post("cards", ISSUE, idempotencyKey(key).andThen(ifMatch("one"))).isProblem(400, "MALFORMED");

        person.post("cards", ISSUE, idempotencyKey(key)).isRecorded();
    }

    @ParameterizedTest
    @DisplayName("needs a key that can be one")
    @ValueSource(strings = {"", "   ", LONGER_THAN_200})
    void malformedKey(String malformed) {
        Registered person = register.register();

        person.unchangedBy(p -> p.post("cards", ISSUE, idempotencyKey(malformed)))
                .isProblem(400, "MALFORMED")
                .names("Idempotency-Key", "BAD_FORMAT");
    }

    @Test
    @DisplayName("needs one key, not two")
    void twoKeys() {
        Registered person = register.register();

        person.unchangedBy(p -> p.post("cards", ISSUE, headers -> {
                    headers.add("Idempotency-Key", "a");
                    headers.add("Idempotency-Key", "b");
                }))
                .names("Idempotency-Key", "BAD_FORMAT");
    }

    @Test
    @DisplayName("may have a key of 200 characters")
    void longestKey() {
        String longest = key + "k".repeat(200 - key.length());

        register.register().post("cards", ISSUE, idempotencyKey(longest)).isRecorded();
    }

    private static final String LONGER_THAN_200 = "12345678901234567890123456789012345678901234567890"
            + "12345678901234567890123456789012345678901234567890"
            + "12345678901234567890123456789012345678901234567890"
            + "123456789012345678901234567890123456789012345678901";

    private static void assertSame(Answer first, Answer again) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE}) {
            assertThat(again.headers().get(header))
                    .as(header)
                    .isEqualTo(first.headers().get(header));
        }
    }
}
