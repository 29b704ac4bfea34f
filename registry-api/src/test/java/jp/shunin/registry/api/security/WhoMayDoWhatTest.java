package jp.shunin.registry.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every operation of the OpenAPI document, asked by every role, of the prefecture that it is about and of another one. What
 * is expected stands here line by line and is not read from the table that it tests: an operation that has no line here
 * fails.
 */
@RunningRegistry
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Who may do what:")
class WhoMayDoWhatTest {

    /** The prefecture that everything is about, and another one. */
    private static final String OWN = "22";

    private static final String OTHER = "23";

    private static final String NUMBER = "{no}";
    private static final String MOVING_IN = "movingIn";
    private static final Set<String> OPEN = Set.of("GET /api/v1/public/standing/{no}");

    /**
     * The operations, and who may do them: {@code o} officer, {@code a} approver, {@code i} institution, {@code m}
     * municipality, {@code e} employer, {@code A} auditor, {@code s} subscriber, {@code p} operator. In the first word are
     * those of the prefecture itself, in the second those of another; without a prefecture, a role stands in both.
     */
    private static final String EXPECTED = """
        GET    care-managers                                  oaA      oaA
        POST   care-managers                                  o        -
        GET    care-managers/{no}                             oaiA     A
        GET    care-managers/{no}/standing                    oaimeA   oaimeA
        GET    care-managers/{no}/history                     oaA      A
        GET    care-managers/{no}/training                    oaiA     A
        GET    care-managers/{no}/renewal-advice              oaiA     A
        GET    care-managers/{no}/eligibility                 oaiA     A
        POST   care-managers/{no}/eligibility                 oaiA     A
        POST   care-managers/{no}/cards                       o        -
        POST   care-managers/{no}/card-renewals               o        -
        POST   care-managers/{no}/card-reissues               o        -
        POST   care-managers/{no}/validity-extensions         o        -
        POST   care-managers/{no}/particulars                 o        -
        POST   care-managers/{no}/prohibitions                o        -
        POST   care-managers/{no}/forgetting                  o        -
        POST   care-managers/{no}/removal                     o        -
        POST   care-managers/{no}/corrections                 o        -
        POST   care-managers/{no}/subject-attendances         oi       -
        POST   care-managers/{no}/course-completions          oi       -
        POST   care-managers/{no}/course-completions/{certificateNumber}/invalidation  o  -
        POST   care-managers/{no}/training-place-changes      o        -
        POST   care-managers/{no}/transfer-requests           o        -
        POST   care-managers/{no}/transfer-requests/current/withdrawal  o  -
        POST   care-managers/{no}/transfer-requests/current/refusal     o  -
        POST   care-managers/{no}/transfers                   o        -
        GET    transfers                                      oaA      A
        GET    special-measures                               oaA      oaA
        POST   special-measures                               o        -
        GET    special-measures/{id}                          oaA      oaA
        GET    special-measures/{id}/people                   oaA      A
        POST   special-measures/{id}/amendments               o        -
        POST   special-measures/{id}/withdrawal               o        -
        POST   special-measures/{id}/preview                  oaA      A
        POST   special-measures/{id}/applications             a        -
        GET    rosters/chiefs                                 oaA      A
        GET    rosters/care-managers                          oaA      A
        GET    rosters/lapsing                                oaA      A
        GET    rosters/completions                            oaiA     A
        GET    campaigns/{eventId}                            oaA      oaA
        POST   standings:batch                                oaimeA   oaimeA
        GET    events                                         sA       sA
        GET    events/stream                                  sA       sA
        GET    webhooks                                       spA      spA
        POST   webhooks                                       sp       sp
        GET    webhooks/{webhookId}                           spA      spA
        PATCH  webhooks/{webhookId}                           sp       sp
        DELETE webhooks/{webhookId}                           sp       sp
        GET    webhooks/{webhookId}/deliveries                spA      spA
        GET    webhooks/{webhookId}/dead-letters              spA      spA
        POST   webhooks/{webhookId}/dead-letters/replay       sp       sp
        POST   webhooks/{webhookId}/verification              sp       sp
        POST   webhooks/{webhookId}/pause                     sp       sp
        POST   webhooks/{webhookId}/resumption                sp       sp
        POST   webhooks/{webhookId}/replay                    sp       sp
        POST   webhooks/{webhookId}/secret-rotation           sp       sp
        GET    watch-lists                                    mes      mes
        POST   watch-lists                                    mes      mes
        GET    watch-lists/{watchListId}                      mes      mes
        PATCH  watch-lists/{watchListId}                      mes      mes
        DELETE watch-lists/{watchListId}                      mes      mes
        GET    watch-lists/{watchListId}/numbers              mes      mes
        POST   watch-lists/{watchListId}/numbers              mes      mes
        PUT    watch-lists/{watchListId}/numbers              mes      mes
        DELETE watch-lists/{watchListId}/numbers/{no}         mes      mes
        GET    watch-lists/{watchListId}/notices              mes      mes
        GET    watch-lists/{watchListId}/digest               mes      mes
        GET    personal-data-reads                            A        A
        GET    jobs/{jobId}                                   oapA     pA
        POST   jobs/{jobId}/cancellation                      ap       p
        POST   imports                                        p        p
        GET    imports/{importId}                             pA       pA
        GET    imports/{importId}/result                      pA       pA
        POST   imports/{importId}/run                         p        p
        POST   rebuilds                                       p        p
        POST   rebuilds/rollback                              p        p
        """;

    private static final Map<Character, Role> LETTERS = Map.of(
            'o', Role.OFFICER,
            'a', Role.APPROVER,
            'i', Role.INSTITUTION,
            'm', Role.MUNICIPALITY,
            'e', Role.EMPLOYER,
            'A', Role.AUDITOR,
            's', Role.SUBSCRIBER,
            'p', Role.OPERATOR);

    private final RegisterClient register;
    private final JdbcClient sql;
    private final Map<String, String> names = new TreeMap<>();

    private record Expected(Set<Role> own, Set<Role> other) {}

    @Autowired
    WhoMayDoWhatTest(RestTestClient http, JdbcClient sql) {
        this.register = new RegisterClient(http);
        this.sql = sql;
    }

    @BeforeEach
    void somethingToBeAbout() {
        if (!names.isEmpty()) {
            return;
        }
        Registered person = register.register(OWN).withCard("2016-06-01");
        Answer attended = person.post("subject-attendances", trainedIn(OWN)).isRecorded();
        Registered movingIn = register.register("24");
        movingIn.post("transfer-requests", """
            {"to": "%s", "requestedOn": "2024-04-01", "workplace": "見本"}\
            """.formatted(OWN)).isRecorded();
        String measure = register.as("officer-" + OWN)
                .post("/api/v1/special-measures", about(example("/api/v1/special-measures")))
                .text("/measureId");
        Answer job = register.as("approver-" + OWN).post("/api/v1/special-measures/" + measure + "/applications", "{}");
        names.putAll(Map.of(
                "no",
                person.number(),
                MOVING_IN,
                movingIn.number(),
                "id",
                measure,
                "jobId",
                job.text("/jobId"),
                "eventId",
                attended.text("/events/0/id"),
                "certificateNumber",
                "none",
                "importId",
                "00000000-0000-0000-0000-000000000000",
                "watchListId",
                "00000000-0000-0000-0000-000000000000",
                "webhookId",
                "00000000-0000-0000-0000-000000000000"));
    }

    private static String trainedIn(String prefecture) {
        return Registered.attendance("CHIEF", "H28", 1, "2023-05-01", "3")
                .replace("\"13\"", "\"%s\"".formatted(prefecture));
    }

    @Test
    @DisplayName("every operation of the OpenAPI document is expected, and no other")
    void complete() {
        assertThat(operations().map(operation -> operation.method() + " " + operation.path()))
                .containsExactlyInAnyOrderElementsOf(expected().keySet());
    }

    @TestFactory
    @DisplayName("asked by every role, of the prefecture that it is about and of another:")
    Stream<DynamicTest> table() {
        Map<String, Expected> expected = expected();
        return operations()
                .flatMap(operation -> Stream.of(Role.values())
                        .flatMap(role -> Stream.of(OWN, OTHER)
                                .map(prefecture -> dynamicTest(
                                        operation.method() + " " + operation.path() + " by "
                                                + account(role, prefecture),
                                        () -> assertAnswered(operation, role, prefecture, expected)))));
    }

    @Test
    @DisplayName("without a token nothing is answered but what is open to all")
    void nobody() {
        RegisterClient nobody = register.asNobody();
        assertThat(operations())
                .allSatisfy(operation -> assertThat(send(nobody, operation)
                                .isProblem(401, "TOKEN_MISSING")
                                .headers()
                                .getFirst("WWW-Authenticate"))
                        .isEqualTo("Bearer"));
        nobody.get("/actuator/health").hasStatus(200);
        nobody.get("/v3/api-docs").hasStatus(200);
        nobody.get("/asyncapi.json").hasStatus(200);
        nobody.get("/oauth2/jwks").hasStatus(200);
        nobody.get("/.well-known/oauth-authorization-server").hasStatus(200);
        nobody.get("/api/v1/public/standing/" + names.get("no")).hasStatus(200);
    }

    private void assertAnswered(Asked operation, Role role, String prefecture, Map<String, Expected> expected) {
        Expected line = Optional.ofNullable(expected.get(operation.method() + " " + operation.path()))
                .orElseThrow(() -> new AssertionError("nobody has said here who may do " + operation));
        boolean allowed = (prefecture.equals(OWN) ? line.own() : line.other()).contains(role);
        RegisterClient client = register.as(account(role, prefecture));
        if (allowed) {
            Answer answer = send(client, operation);
            assertThat(answer.status()).as(answer.body()).isNotIn(401, 403);
        } else {
            long events = events();
            Answer answer = send(client, operation);
            answer.isProblem(403, answer.text("/code"));
            assertThat(answer.text("/code")).isNotEqualTo("FORBIDDEN");
            assertThat(events()).as("events after what was refused").isEqualTo(events);
        }
    }

    /** Jobs that were allowed to somebody else are let come to their end before: they record too. */
    private long events() {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .until(() -> sql.sql("select count(*) from job where state in ('QUEUED', 'RUNNING')")
                                .query(Long.class)
                                .single()
                        == 0);
        return sql.sql("select count(*) from journal_event").query(Long.class).single();
    }

    private Answer send(RegisterClient client, Asked operation) {
        String path = filled(operation);
        if (operation.method().equals("POST") && operation.body().isPresent()) {
            return client.post(path, harmless(operation));
        }
        if (operation.method().equals("POST")) {
            return client.post(path, "{}");
        }
        if (operation.path().endsWith("/stream")) {
            path += "?cursor=no-position";
        }
        return client.send(HttpMethod.valueOf(operation.method()), path, headers -> {
            if (operation.method().startsWith("P")) {
                headers.setContentType(MediaType.APPLICATION_JSON);
            }
        });
    }

    private String filled(Asked operation) {
        String path = operation.path().endsWith("/refusal")
                ? operation.path().replace(NUMBER, "{" + MOVING_IN + "}")
                : operation.path();
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        return operation.takesPrefecture() ? path + "?prefecture=" + OWN : path;
    }

    /** The example, about the one prefecture, and refused by the register in the end: so it can be sent many times. */
    private String harmless(Asked operation) {
        ObjectNode body = (ObjectNode) operation.body().orElseThrow();
        return about(body.put("note", "x".repeat(3_000)));
    }

    private static String about(JsonNode body) {
        ObjectNode named = ((ObjectNode) body).deepCopy();
        List.of("prefecture", "heldBy", "to").stream().filter(named::has).forEach(field -> named.put(field, OWN));
        named.remove("registrationNumber");
        named.remove("measureId");
        return named.toString();
    }

    private static String account(Role role, String prefecture) {
        String name = role.name().toLowerCase(Locale.ROOT);
        return role.isOfPrefecture() ? name + "-" + prefecture : name;
    }

    private record Asked(String method, String path, boolean takesPrefecture, Optional<JsonNode> body) {}

    private Stream<Asked> operations() {
        return document()
                .at("/paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> asked(operation.getKey(), path.getKey(), operation.getValue()))
                        .filter(asked -> !OPEN.contains(asked.method() + " " + asked.path())));
    }

    private static Asked asked(String method, String path, JsonNode operation) {
        JsonNode example = operation.at("/requestBody/content/application~1json/example");
        return new Asked(
                method.toUpperCase(Locale.ROOT),
                path,
                !path.contains(NUMBER)
                        && operation
                                .at("/parameters")
                                .valueStream()
                                .anyMatch(parameter ->
                                        parameter.at("/name").asString("").equals("prefecture")),
                example.isObject() ? Optional.of(example) : Optional.empty());
    }

    private JsonNode example(String path) {
        return document().at("/paths").path(path).at("/post/requestBody/content/application~1json/example");
    }

    private JsonNode document() {
        return register.get("/v3/api-docs").hasStatus(200).json();
    }

    private static Map<String, Expected> expected() {
        Map<String, Expected> expected = new TreeMap<>();
        EXPECTED.lines()
                .map(line -> line.split(" +"))
                .forEach(words -> expected.put(
                        words[0] + " /api/v1/" + words[1], new Expected(roles(words[2]), roles(words[3]))));
        return expected;
    }

    private static Set<Role> roles(String letters) {
        List<Role> roles = new ArrayList<>();
        for (char letter : letters.replace("-", "").toCharArray()) {
            roles.add(LETTERS.getOrDefault(letter, Role.OPERATOR));
        }
        return Set.copyOf(roles);
    }
}
