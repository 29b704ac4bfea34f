package jp.shunin.registry.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("Each command is recorded, over HTTP:")
@RunningRegistry
class CommandsTest {

    private final RegisterClient register;
    private final int port;

    @Autowired
    private Bearer bearer;

    @Autowired
    CommandsTest(RestTestClient http, @LocalServerPort int port) {
        this.register = new RegisterClient(http);
        this.port = port;
    }

    @Test
    @DisplayName("P-2: registration, with the next free number of the prefecture and where to find the entry")
    void registration() {
        Answer answer = register.post("/api/v1/care-managers", RegisterClient.registration("47"))
                .isRecordedAs("CareManagerRegistered");

        assertThat(answer.text("/registrationNumber")).startsWith("47");
        assertThat(answer.headers().getLocation())
                .hasPath("/api/v1/care-managers/" + answer.text("/registrationNumber"));
    }

    @Test
    @DisplayName("C-3, T-6: a card, a completion that renews it, and its renewal")
    void renewal() {
        Registered person = register.register()
                .withCard("2016-06-01")
                .withCompletion("RENEWAL_INEXPERIENCED", "H28", "2021-02-01", "R-1");

        person.post("card-renewals", "{\"renewedOn\": \"2021-03-01\"}").isRecordedAs("CardRenewed");
        person.standingOn("2026-05-31").says("/careManager/valid", true);
        person.standingOn("2026-06-01").says("/careManager/valid", false);
    }

    @Test
    @DisplayName("C-8: a reissue")
    void reissue() {
        register.register()
                .withCard("2016-06-01")
                .post("card-reissues", "{\"reissuedOn\": \"2017-01-01\", \"cause\": \"LOST\"}")
                .isRecordedAs("CardReissued");
    }

    @Test
    @DisplayName("T-5: a completion, which the entry shows with the prefecture that held the course")
    void completionHeldBy() {
        Registered person = register.register("14").withCompletion("SPECIALIZED_1", "H28", "2018-01-10", "S-1");

        register.get(person.path())
                .says("/completions/0/certificateNumber", "S-1")
                .says("/completions/0/heldBy", "13");
    }

    @ParameterizedTest
    @DisplayName("K-8: an invalidation of a certificate whose number has any signs in it")
    @ValueSource(strings = {"第1/23号", "修 了 第１号", "100%", "a;b=c", "%2F", "a/../b", "?#&+", "\\", "\""})
    void awkwardCertificateNumber(String certificateNumber) throws Exception {
        Registered person = register.register();
        person.post(
                        "course-completions",
                        Registered.attested(
                                "SPECIALIZED_1",
                                "H28",
                                "2018-01-10",
                                certificateNumber.replace("\\", "\\\\").replace("\"", "\\\"")))
                .isRecorded();

        String inPath = URLEncoder.encode(certificateNumber, UTF_8).replace("+", "%20");
        HttpResponse<String> answer = send(
                person.path() + "/course-completions/" + inPath + "/invalidation",
                "{\"invalidatedOn\": \"2019-01-01\", \"reason\": \"forged\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("CourseCompletionInvalidated");
    }

    /** As it stands: the other client would escape the address once more. */
    private HttpResponse<String> send(String path, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(HttpHeaders.AUTHORIZATION, bearer.header())
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    @DisplayName("K-1, K-8: a chief course, and its invalidation by the number in the address")
    void chief() {
        Registered person = register.register().withCard("2016-06-01");

        person.post("course-completions", Registered.attested("CHIEF", "H28", "2018-01-10", "C-1"))
                .isRecordedAs("CourseCompleted", "ChiefCertificateGranted");
        person.standingOn("2018-01-10").says("/chief/valid", true);
        person.post(
                        "course-completions/C-1/invalidation",
                        "{\"invalidatedOn\": \"2019-01-01\", \"reason\": \"forged\"}")
                .isRecordedAs("CourseCompletionInvalidated");
        person.standingOn("2018-01-10").says("/chief/valid", false);
    }

    @Test
    @DisplayName("C-7, M-3: a transfer, with a card for the rest of the old one's period")
    void transfer() {
        Registered person = register.register().withCard("2016-06-01");

        person.post("transfers", "{\"to\": \"14\", \"transferredOn\": \"2017-01-01\"}")
                .isRecordedAs("RegistrationTransferred", "CardIssued");
        person.standingOn("2021-05-31").says("/registration/prefecture", "14").says("/careManager/valid", true);
    }

    @Test
    @DisplayName("S-1 to S-3: a measure, the extension by it, and its amendment")
    void measure() {
        Registered person = register.register().withCard("2016-06-01");
        String measure = register.post("/api/v1/special-measures", Measures.SOUND)
                .isRecordedAs("SpecialMeasureDeclared")
                .text("/measureId");
        String extend = "{\"measureId\": \"%s\"}".formatted(measure);

        person.post("validity-extensions", extend).isRecordedAs("ValidityExtended");
        person.standingOn("2024-05-31").says("/careManager/valid", true);
        register.post(
                        "/api/v1/special-measures/" + measure + "/amendments",
                        "{\"extensions\": [{\"period\": \"P4Y\"}]}")
                .isRecordedAs("SpecialMeasureAmended");
        person.post("validity-extensions", extend).isRecordedAs("ValidityExtended");
        person.standingOn("2025-05-31").says("/careManager/valid", true);
        person.post("validity-extensions", extend).isRecordedAs();
    }

    @Test
    @DisplayName("X-2: a change of particulars and a prohibition, with a note and a basis that the history shows")
    void prohibition() {
        Registered person = register.register();

        person.post(
                        "particulars",
                        "{\"changedOn\": \"2017-01-01\", \"person\": %s}".formatted(RegisterClient.person("江戸川", "太郎")))
                .isRecordedAs("ParticularsChanged");
        person.post("prohibitions", """
            {"from": "2017-02-01", "through": "2017-03-31", "note": "監査", "basis": "29福保第7号"}\
            """).isRecordedAs("PracticeProhibited");
        register.get(person.path() + "/history").says("/events/2/note", "監査").says("/events/2/basis", "29福保第7号");
    }

    @Test
    @DisplayName("X-1, C-9: a removal, after which nobody is a care manager")
    void removal() {
        Registered person = register.register().withCard("2016-06-01");

        person.post("removal", "{\"removedOn\": \"2017-01-01\", \"cause\": \"REQUEST\"}")
                .isRecordedAs("RegistrationRemoved");
        person.standingOn("2017-01-01").says("/registration/registered", false).says("/careManager/valid", false);
    }
}
