package jp.shunin.registry.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.Bearer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("Jurisdiction follows the entry:")
class JurisdictionOverHttpTest {

    private final RegisterClient register;
    private final RegisterClient tottori;
    private final RegisterClient shimane;
    private final RegisterClient okayama;
    private final Environment settings;

    @Autowired
    JurisdictionOverHttpTest(RestTestClient http, Environment settings) {
        this.register = new RegisterClient(http);
        this.tottori = register.as("officer-31");
        this.shimane = register.as("officer-32");
        this.okayama = register.as("officer-33");
        this.settings = settings;
    }

    @Test
    @DisplayName("M-2, M-3: the new prefecture sees who asks to move in, decides, and has the entry from then on")
    void transfer() {
        Registered person = tottori.register("31").withCard("2016-06-01");
        Registered seenFromShimane = new Registered(shimane, person.number());

        shimane.get(person.path()).isRefused(403, "ENTRY_OF_ANOTHER_PREFECTURE", null);
        seenFromShimane.standingOn("2016-06-01").says("/careManager/valid", true);
        person.post("transfer-requests", """
            {"to": "32", "requestedOn": "2018-04-01", "workplace": "松江ケアプランセンター"}\
            """).isRecorded();

        shimane.get(person.path()).hasStatus(200);
        okayama.get(person.path()).isRefused(403, "ENTRY_OF_ANOTHER_PREFECTURE", null);
        seenFromShimane.post("particulars", "{}").isRefused(403, "ENTRY_OF_ANOTHER_PREFECTURE", null);
        String acceptance = "{\"to\": \"32\", \"transferredOn\": \"2018-05-01\"}";
        person.post("transfers", acceptance).isProblem(403, "OTHER_PREFECTURE");
        seenFromShimane.post("transfers", acceptance).isRecorded();

        shimane.get(person.path()).hasStatus(200);
        tottori.get(person.path()).isRefused(403, "ENTRY_OF_ANOTHER_PREFECTURE", null);
        person.post("card-reissues", "{\"reissuedOn\": \"2019-01-01\", \"cause\": \"LOST\"}")
                .isRefused(403, "ENTRY_OF_ANOTHER_PREFECTURE", null);
        seenFromShimane
                .post("card-reissues", "{\"reissuedOn\": \"2019-01-01\", \"cause\": \"LOST\"}")
                .isRecorded();
    }

    @Test
    @DisplayName("a search shows the own register and those moving in, whichever prefecture is asked for")
    void search() {
        String named = RegisterClient.registration("33").replace("江戸", "管轄");
        Registered here = registered(okayama, named);
        Registered movingIn = registered(tottori, named.replace("\"33\"", "\"31\""));
        Registered elsewhere = registered(tottori, named.replace("\"33\"", "\"31\""));
        movingIn.post("transfer-requests", """
            {"to": "33", "requestedOn": "2018-04-01", "workplace": "岡山ケアプランセンター"}\
            """).isRecorded();

        assertThat(found(okayama, "")).containsExactlyInAnyOrder(here.number(), movingIn.number());
        assertThat(found(okayama, "&prefecture=31")).containsExactly(movingIn.number());
        assertThat(found(register.as("auditor"), "")).contains(here.number(), movingIn.number(), elsewhere.number());
    }

    @Test
    @DisplayName("T-3, T-4: an institution records what its prefecture held, and sees the person from then on")
    void institution() {
        Registered person = tottori.register("31").withCard("2016-06-01");
        RegisterClient institution = register.as("institution-31");
        String attendance = Registered.attendance("CHIEF", "H28", 1, "2017-05-01", "3");

        institution.get(person.path()).isRefused(403, "NOT_TRAINED_HERE", null);
        institution.post(person.path() + "/subject-attendances", attendance).isProblem(403, "OTHER_PREFECTURE");
        institution
                .post(person.path() + "/subject-attendances", attendance.replace("\"13\"", "\"31\""))
                .isRecorded();

        institution.get(person.path()).hasStatus(200);
        institution.get(person.path() + "/history").isProblem(403, "ROLE_MISSING");
    }

    @Test
    @DisplayName("X-3: nobody puts an entry into another register by a correction")
    void correction() {
        Registered person = tottori.register("31");
        String event = tottori.get(person.path() + "/history").text("/events/0/eventId");
        String correction = """
            {"eventId": "%s", "action": "REPLACE", "reason": "誤記", "replacement": %s}\
            """;

        person.post("corrections", correction.formatted(event, RegisterClient.registration("32")))
                .isProblem(403, "OTHER_PREFECTURE");
        person.post(
                        "corrections",
                        correction.formatted(
                                event, RegisterClient.registration("31").replace("太郎", "次郎")))
                .isRecorded();
    }

    @Test
    @DisplayName("a number, a measure or a job that nobody knows is unknown to everyone who may ask")
    void unknown() {
        tottori.get("/api/v1/care-managers/31999999").isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");
        tottori.post("/api/v1/care-managers/31999999/cards", "{\"issuedOn\": \"2016-06-01\"}")
                .isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");
        tottori.get("/api/v1/jobs/00000000-0000-0000-0000-000000000000").isProblem(404, "JOB_UNKNOWN");
        tottori.get("/api/v1/nothing").isProblem(404, "NOT_FOUND");
    }

    @Test
    @DisplayName("a webhook is seen and changed by whoever made it, and by the operator")
    void webhooks() {
        RegisterClient one = subscriber("one");
        RegisterClient another = subscriber("another");
        String path = "/api/v1/webhooks/"
                + one.post("/api/v1/webhooks", """
                    {"url": "https://1.1.1.1/hook"}\
                    """).hasStatus(201).text("/webhook/webhookId");

        one.get(path).hasStatus(200);
        another.get(path).isProblem(403, "WEBHOOK_OF_OTHERS");
        another.post(path + "/secret-rotation", "{}").isProblem(403, "WEBHOOK_OF_OTHERS");
        assertThat(another.get("/api/v1/webhooks").json().at("/webhooks").size())
                .isZero();
        register.as("operator").get(path).hasStatus(200);
    }

    @Test
    @DisplayName("the refusal says why and whose it is, in the language asked for")
    void words() {
        Registered person = tottori.register("31");

        Answer answer = shimane.get(person.path(), RegisterClient.inLanguage("ja"))
                .isRefused(403, "ENTRY_OF_ANOTHER_PREFECTURE", null);
        assertThat(answer.text("/detail")).contains("鳥取県", "島根県");
        answer = register.as("employer")
                .get(person.path(), RegisterClient.inLanguage("en"))
                .isProblem(403, "ROLE_MISSING");
        assertThat(answer.text("/detail")).contains("OFFICER", "employer", "EMPLOYER");
    }

    private RegisterClient subscriber(String name) {
        return register.as(new Bearer(TestTokens.signed(
                Path.of(settings.getRequiredProperty("registry.data-dir")),
                TestTokens.claims(
                                settings.getRequiredProperty("server.port"), name, List.of(Role.SUBSCRIBER), List.of())
                        .build())));
    }

    private static Registered registered(RegisterClient client, String body) {
        return new Registered(
                client, client.post("/api/v1/care-managers", body).isRecorded().text("/registrationNumber"));
    }

    private static List<String> found(RegisterClient client, String more) {
        return client.get("/api/v1/care-managers?name=管轄" + more)
                .hasStatus(200)
                .json()
                .at("/items")
                .valueStream()
                .map(person -> person.at("/registrationNumber").asString())
                .toList();
    }
}
