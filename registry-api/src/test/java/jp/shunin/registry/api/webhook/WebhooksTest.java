package jp.shunin.registry.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.AsyncApi;
import jp.shunin.registry.api.support.Owner;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@TestPropertySource(
        properties = {
            "registry.webhooks.allow-http=true",
            "registry.webhooks.allow-private-addresses=true",
            "registry.webhooks.poll=20ms",
            "registry.webhooks.timeout=3s",
            "registry.feed.pause=10ms"
        })
@DirtiesContext
@DisplayName("Webhooks, against a real endpoint")
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class WebhooksTest {

    private static final String WEBHOOKS = "/api/v1/webhooks";

    private static Receiver receiver;

    private final RegisterClient register;
    private final MovableClock clock;
    private final EmbeddedDatabase database;

    @Autowired
    WebhooksTest(RestTestClient http, MovableClock clock, EmbeddedDatabase database) {
        this.database = database;
        this.register = new RegisterClient(http);
        this.clock = clock;
    }

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Clock.system(ZoneId.of("Asia/Tokyo")));
        }
    }

    @BeforeAll
    static void open() throws IOException {
        receiver = new Receiver();
    }

    @AfterAll
    static void close() {
        receiver.close();
    }

    @AfterEach
    void endAll() {
        register.get(WEBHOOKS)
                .json()
                .at("/webhooks")
                .forEach(webhook -> register.send(
                                HttpMethod.DELETE,
                                WEBHOOKS + "/" + webhook.at("/webhookId").asString(),
                                headers -> {})
                        .hasStatus(204));
        clock.reset();
    }

    @Test
    @DisplayName("nobody is called before repeating the challenge; then each event comes, signed in both ways")
    void signed() throws Exception {
        Answer created = create("/signed", "");
        created.says("/webhook/state", "UNVERIFIED");
        register.register();
        assertThat(receiver.events("/signed")).isEmpty();
        String path = verified(created);

        Registered person = register.register();

        await().until(() -> receiver.names("/signed").size() == 2);
        Receiver.Message message = receiver.events("/signed").getLast();
        assertThat(message.header("webhook-id"))
                .isEqualTo(message.json().at("/id").asString());
        assertThat(message.header("content-type")).startsWith("application/cloudevents+json");
        assertThat(message.subject()).isEqualTo(person.number());
        assertThat(message.body()).doesNotContain("江戸", "1980");
        AsyncApi asyncApi = AsyncApi.servedBy(register);
        assertThat(asyncApi.faults("Event", message.json())).isEmpty();
        assertThat(asyncApi.faults("WebhookHeaders", message.webhookHeaders())).isEmpty();
        assertThat(asyncApi.faults("Verification", receiver.challenge("/signed").json()))
                .isEmpty();
        assertThat(Signatures.isSignedBySecret(message, created.text("/secret")))
                .isTrue();
        assertThat(Signatures.isSignedByKey(message, created.text("/publicKey")))
                .isTrue();
        assertThat(Signatures.isSignedBySecret(message, "whsec_" + "A".repeat(44)))
                .isFalse();
        assertThat(register.get(path).body()).doesNotContain("whsec_").contains(created.text("/publicKey"));
        await().until(() -> register.get(path).number("/backlog/eventsBehind") == 0);
    }

    @Test
    @DisplayName("an endpoint that does not repeat the challenge is not called")
    void notVerified() {
        receiver.answer("/deaf", _ -> new Receiver.Answer(200, Map.of(), "{\"challenge\": \"another\"}"));
        String path = path(create("/deaf", ""));

        register.post(path + "/verification", "{}").isProblem(409, "WEBHOOK_NOT_VERIFIED");
        register.get(path).says("/state", "UNVERIFIED");
        register.post(path + "/pause", "{}").isProblem(409, "WEBHOOK_STATE");
    }

    @Test
    @DisplayName("after a rotation both secrets sign, until the old one has expired")
    void rotated() throws Exception {
        Answer created = create("/rotated", "");
        String path = verified(created);
        Answer rotated =
                register.post(path + "/secret-rotation", "{\"hours\": 2}").hasStatus(200);

        // The round under way ends with the earlier keys, which are good for that.
        Receiver.Message both = await().until(
                        () -> nextMessage("/rotated"),
                        message -> message.header("webhook-signature").split(" ").length == 4);
        for (Answer keys : new Answer[] {created, rotated}) {
            assertThat(Signatures.isSignedBySecret(both, keys.text("/secret"))).isTrue();
            assertThat(Signatures.isSignedByKey(both, keys.text("/publicKey"))).isTrue();
        }

        clock.forward(Duration.ofHours(3));
        Receiver.Message one = nextMessage("/rotated");
        assertThat(one.header("webhook-signature").split(" ")).hasSize(2);
        assertThat(Signatures.isSignedByKey(one, rotated.text("/publicKey"))).isTrue();
        assertThat(Signatures.isSignedByKey(one, created.text("/publicKey"))).isFalse();
    }

    @Test
    @DisplayName(
            "what failed comes again on schedule under the same id, and holds back later events of its number only")
    void ordered() {
        String path = verified(create("/ordered", ""));
        AtomicInteger failures = new AtomicInteger();
        receiver.answer(
                "/ordered",
                message -> message.name().equals("CareManagerRegistered")
                                && message.json()
                                        .at("/data/prefecture")
                                        .asString()
                                        .equals("13")
                                && failures.incrementAndGet() <= 2
                        ? Receiver.Answer.of(500)
                        : null);
        Registered held = register.register("13").withCard("2016-06-01");
        Registered free = register.register("27").withCard("2016-06-01");

        await().until(() -> receiver.events("/ordered").size() == 3);
        assertThat(receiver.events("/ordered").stream()
                        .filter(message -> message.subject().equals(free.number())))
                .hasSize(2);
        await().until(() -> register.get(path).number("/backlog/waiting") == 2);
        assertThat(failures).hasValue(1);

        clock.forward(Duration.ofSeconds(7));
        await().until(() -> failures.get() == 2);
        clock.forward(Duration.ofSeconds(7));
        await().during(Duration.ofMillis(200)).until(() -> failures.get() == 2);
        clock.forward(Duration.ofSeconds(20));

        await().until(() -> receiver.events("/ordered").size() == 6);
        assertThat(receiver.events("/ordered").stream()
                        .filter(message -> message.subject().equals(held.number()))
                        .map(Receiver.Message::name))
                .containsExactly(
                        "CareManagerRegistered", "CareManagerRegistered", "CareManagerRegistered", "CardIssued");
        assertThat(receiver.events("/ordered").stream()
                        .filter(message -> message.subject().equals(held.number()))
                        .filter(message -> message.name().equals("CareManagerRegistered"))
                        .map(message -> message.header("webhook-id"))
                        .distinct())
                .hasSize(1);
        await().until(() -> register.get(path).number("/backlog/waiting") == 0);
        assertThat(register.get(path + "/deliveries")
                        .json()
                        .at("/attempts")
                        .valueStream()
                        .filter(attempt -> attempt.at("/subject").asString().equals(held.number()))
                        .map(attempt -> attempt.at("/type").asString() + " "
                                + attempt.at("/attempt").asInt() + " "
                                + attempt.at("/status").asInt()))
                .containsExactly(
                        "CardIssued 1 204",
                        "CareManagerRegistered 3 204",
                        "CareManagerRegistered 2 500",
                        "CareManagerRegistered 1 500");
    }

    @Test
    @DisplayName("410 ends it; another verification begins it again with what was not delivered")
    void gone() {
        String path = verified(create("/gone", ""));
        receiver.answer("/gone", _ -> Receiver.Answer.of(410));
        register.register();

        await().until(() -> register.get(path).text("/state").equals("ENDED"));
        register.register();
        assertThat(receiver.events("/gone")).hasSize(1);

        receiver.answer("/gone", _ -> null);
        verify(path);
        clock.forward(Duration.ofSeconds(10));
        await().until(() -> receiver.events("/gone").size() == 3);
    }

    @Test
    @DisplayName("Retry-After is obeyed, for all events of the endpoint")
    void quiet() {
        String path = verified(create("/quiet", ""));
        receiver.answer("/quiet", _ -> new Receiver.Answer(429, Map.of("Retry-After", "600"), ""));
        register.register();
        await().until(() -> register.get(path).json().at("/backlog/quietUntil").isString());
        receiver.answer("/quiet", _ -> null);
        register.register();

        clock.forward(Duration.ofSeconds(500));
        await().during(Duration.ofMillis(300))
                .until(() -> receiver.events("/quiet").size() == 1);
        clock.forward(Duration.ofSeconds(110));

        await().until(() -> receiver.events("/quiet").size() == 3);
    }

    @Test
    @DisplayName(
            "after a day it is a dead letter, and lets later events pass; dead letters and all else can be replayed")
    void dead() {
        String path = verified(create("/dead", ""));
        receiver.answer(
                "/dead", message -> message.name().equals("CareManagerRegistered") ? Receiver.Answer.of(500) : null);
        String before = register.get(path).text("/backlog/position");
        register.register().withCard("2016-06-01");
        await().until(() -> register.get(path).number("/backlog/waiting") == 2);

        clock.forward(Duration.ofDays(1));

        await().until(() -> register.get(path).number("/backlog/dead") == 1);
        await().until(() -> receiver.names("/dead").contains("CardIssued"));
        register.get(path + "/dead-letters")
                .says("/deadLetters/0/type", "CareManagerRegistered")
                .says("/deadLetters/0/attempts", 2)
                .says("/deadLetters/0/status", 500);

        receiver.answer("/dead", _ -> null);
        register.post(path + "/dead-letters/replay", "{\"after\": \"0\"}")
                .hasStatus(200)
                .says("/events", 1);
        await().until(() -> register.get(path).number("/backlog/dead") == 0
                && register.get(path).number("/backlog/waiting") == 0);
        int delivered = receiver.events("/dead").size();
        register.post(path + "/replay", "{\"after\": \"%s\"}".formatted(before)).hasStatus(204);
        await().until(() -> receiver.events("/dead").size() == delivered + 2);
        assertThat(receiver.names("/dead")).endsWith("CareManagerRegistered", "CardIssued");
    }

    @Test
    @DisplayName("a redirection is not followed, and an endless answer is not read")
    void redirected() {
        String path = verified(create("/redirected", "\"types\": [\"CareManagerRegistered\"],"));
        receiver.answer(
                "/redirected", _ -> new Receiver.Answer(302, Map.of("Location", receiver.url("/elsewhere")), ""));
        register.register();
        await().until(() ->
                register.get(path + "/deliveries").json().at("/attempts").size() == 1);
        register.get(path + "/deliveries").says("/attempts/0/status", 302).says("/attempts/0/delivered", false);
        assertThat(receiver.events("/elsewhere")).isEmpty();

        receiver.answer("/redirected", _ -> new Receiver.Answer(200, Map.of(), "x".repeat(1 << 20)));
        clock.forward(Duration.ofSeconds(10));
        await().until(() -> register.get(path).number("/backlog/waiting") == 0);
        register.get(path + "/deliveries").says("/attempts/0/status", 200).says("/attempts/0/delivered", true);
    }

    @Test
    @DisplayName("is about the events that it asks for, can be changed, paused and resumed, and taken away")
    void changed() {
        String path = verified(create("/changed", "\"types\": [\"CardIssued\"], \"prefectures\": [\"27\"],"));
        register.register("13").withCard("2016-06-01");
        register.register("27").withCard("2016-06-01");
        await().until(() -> receiver.names("/changed").size() == 1);

        register.patch(path, "{\"prefectures\": [], \"description\": \"全国\"}")
                .hasStatus(200)
                .says("/state", "ACTIVE")
                .says("/description", "全国");
        register.post(path + "/pause", "{}").hasStatus(200).says("/state", "PAUSED");
        register.register("13").withCard("2016-06-01");
        await().during(Duration.ofMillis(200))
                .until(() -> receiver.names("/changed").size() == 1);
        register.post(path + "/resumption", "{}").hasStatus(200).says("/state", "ACTIVE");
        await().until(() -> receiver.names("/changed").size() == 2);

        register.patch(path, "{\"url\": \"%s\"}".formatted(receiver.url("/moved")))
                .says("/state", "UNVERIFIED");
        register.send(HttpMethod.DELETE, path, headers -> {}).hasStatus(204);
        register.get(path).isProblem(404, "WEBHOOK_UNKNOWN");
    }

    @Test
    @DisplayName("is about the numbers of a watch list, if it names one, until it names none")
    void watched() {
        Registered known = register.register("13");
        Answer list = register.post(
                        "/api/v1/watch-lists",
                        "{\"name\": \"Webhook\", \"registrationNumbers\": [\"%s\"]}".formatted(known.number()))
                .hasStatus(201);
        String id = list.text("/watchList/watchListId");
        Answer created = create("/watched", "\"watchList\": \"%s\",".formatted(id));
        created.says("/webhook/watchList", id);
        String path = verified(created);

        register.register("13").withCard("2016-06-01");
        known.withCard("2016-06-01");
        await().until(() -> receiver.names("/watched").size() == 1);
        assertThat(receiver.events("/watched").getFirst().subject()).isEqualTo(known.number());

        register.send(HttpMethod.DELETE, String.valueOf(list.headers().getLocation()), headers -> {})
                .hasStatus(204);
        known.post("removal", "{\"removedOn\": \"2020-01-10\", \"cause\": \"REQUEST\"}")
                .isRecorded();
        await().during(Duration.ofMillis(200))
                .until(() -> receiver.names("/watched").size() == 1);
        register.patch(path, "{\"watchList\": \"\"}").hasStatus(200).says("/watchList", "");
    }

    @Test
    @DisplayName("is not called with a secret that was put in from another, which holds up no others")
    void foreignSecret() throws Exception {
        String path = verified(create("/foreign", ""));
        register.post(path + "/pause", "{}").hasStatus(200);
        Answer sound = create("/sound", "");
        verified(sound);
        String spare = path(create("/spare", ""));
        int moved = Owner.of(database)
                .sql("update webhook_secret set webhook_id = ?::uuid where webhook_id = ?::uuid")
                .params(id(path), id(spare))
                .update();
        assertThat(moved).isEqualTo(1);
        register.post(path + "/resumption", "{}").hasStatus(200).says("/state", "ACTIVE");

        for (int i = 0; i < 3; i++) {
            assertThat(Signatures.isSignedBySecret(nextMessage("/sound"), sound.text("/secret")))
                    .isTrue();
        }
        assertThat(receiver.events("/foreign")).isEmpty();
        assertThat(register.get(path).number("/backlog/eventsBehind")).isEqualTo(3);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private Receiver.Message nextMessage(String endpoint) {
        int before = receiver.events(endpoint).size();
        register.register();
        await().until(() -> receiver.events(endpoint).size() > before);
        return receiver.events(endpoint).getLast();
    }

    private Answer create(String endpoint, String more) {
        return register.post(WEBHOOKS, "{%s \"url\": \"%s\"}".formatted(more, receiver.url(endpoint)))
                .hasStatus(201);
    }

    private String verified(Answer created) {
        String path = path(created);
        verify(path);
        return path;
    }

    private void verify(String path) {
        register.post(path + "/verification", "{}").hasStatus(200).says("/state", "ACTIVE");
    }

    private static String path(Answer created) {
        return String.valueOf(created.headers().getLocation());
    }
}
