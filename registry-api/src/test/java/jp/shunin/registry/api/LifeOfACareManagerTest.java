package jp.shunin.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * The short version of {@link TwentyYearsTest}: one life in the register from the registration to the day on which the
 * last qualification ran out, over HTTP and on a real database; the rules that speak are named by their ids.
 */
@RunningRegistry
@DisplayName("The life of a care manager")
class LifeOfACareManagerTest {

    private static final String CARE_MANAGERS = "/api/v1/care-managers";
    private static final String AYUMI = CARE_MANAGERS + "/13059100";

    private final RestTestClient http;

    @Autowired
    LifeOfACareManagerTest(RestTestClient http) {
        this.http = http;
    }

    @Test
    @DisplayName("from registration to the last day, with every answer explained")
    void life() {
        registeredInTokyo();
        aCardForFiveYears();
        chiefByCompletion();
        movesToKanagawa();
        keptByASpecialMeasure();

        standingOnFourDates();
        historyForAnAuditor();
        asKnownBeforeTheMeasure();
    }

    private void registeredInTokyo() {
        JsonNode answer = record(CARE_MANAGERS, """
            {"registrationNumber": "13059100", "prefecture": "13",
             "registeredOn": "2018-05-20", "practicalTrainingCompletedOn": "2018-03-23",
             "person": {"familyName": "一生", "givenName": "歩", "familyNameKana": "イッショウ",
                        "givenNameKana": "アユミ", "dateOfBirth": "1980-01-02"},
             "note": "届出による", "basis": "登録第1号"}\
            """);

        assertThat(answer.path("version").intValue()).isEqualTo(1);
        JsonNode standing = standingOn("2018-05-31");
        assertThat(standing.at("/registration/registered").booleanValue()).isTrue();
        assertThat(standing.at("/careManager/valid").booleanValue())
                .as("C-1: without a card nobody is a care manager")
                .isFalse();
        assertThat(reasons(standing)).containsExactly("NO_CARD", "NEVER_CHIEF");
    }

    private void aCardForFiveYears() {
        record(AYUMI + "/cards", "{\"issuedOn\": \"2018-06-01\"}");

        assertThat(standingOn("2018-06-01").at("/careManager/through").stringValue())
                .as("C-1, P-2: five years, the first day counted")
                .isEqualTo("2023-05-31");
    }

    private void chiefByCompletion() {
        JsonNode answer = record(AYUMI + "/course-completions", """
            {"course": "CHIEF", "edition": "H28", "completedOn": "2021-02-19", "certificateNumber": "主任-100",
             "heldBy": "13", "attested": true}\
            """);

        assertThat(answer.path("events").valueStream().map(event -> text(event, "/type")))
                .as("one command, two facts: the completion, and the certificate that follows from it (K-1)")
                .containsExactly("CourseCompleted", "ChiefCertificateGranted");
        assertThat(standingOn("2021-02-18").at("/chief/valid").booleanValue()).isFalse();
        assertThat(standingOn("2021-02-19").at("/chief/valid").booleanValue()).isTrue();
    }

    private void movesToKanagawa() {
        record(AYUMI + "/transfers", "{\"to\": \"14\", \"transferredOn\": \"2022-04-01\"}");

        JsonNode standing = standingOn("2022-04-01");
        assertThat(text(standing, "/registration/prefecture"))
                .as("M-3: the entry moves, under the same number")
                .isEqualTo("14");
        assertThat(text(standing, "/careManager/through"))
                .as("C-7: the new card has the rest of the old one's period")
                .isEqualTo("2023-05-31");
        assertThat(standing.at("/chief/valid").booleanValue())
                .as("M-3: the chief certificate goes along")
                .isTrue();
    }

    private void keptByASpecialMeasure() {
        record("/api/v1/special-measures", """
            {"measureId": "14-life", "prefecture": "14", "covers": ["CARD"],
             "basis": {"documentNumber": "見本第2号", "documentDate": "2023-01-10"},
             "cohort": {"expiresFrom": "2023-01-01", "expiresThrough": "2023-12-31"},
             "extensions": [{"period": "P3Y"}]}\
            """);
        record(AYUMI + "/validity-extensions", """
            {"measureId": "14-life", "note": "研修の中止による", "basis": "見本第2号"}\
            """);

        JsonNode careManager = standingOn("2023-06-01").path("careManager");
        assertThat(text(careManager, "/through")).as("S-1").isEqualTo("2026-05-31");
        assertThat(text(careManager, "/originalThrough"))
                .as("S-2: the original end stays visible")
                .isEqualTo("2023-05-31");
    }

    private void standingOnFourDates() {
        assertStanding("2021-02-19", "13", true, true);
        assertStanding("2024-06-01", "14", true, true);
        assertStanding("2026-02-19", "14", true, false, "CHIEF_CERTIFICATE_EXPIRED");
        assertStanding("2026-06-01", "14", false, false, "CARD_EXPIRED", "CHIEF_CERTIFICATE_EXPIRED");
    }

    /** each event with who recorded it, on what basis and why, and the standing before and after it. */
    private void historyForAnAuditor() {
        List<JsonNode> events = history();

        assertThat(events.stream().map(event -> text(event, "/type")))
                .containsExactly(
                        "CareManagerRegistered",
                        "CardIssued",
                        "CourseCompleted",
                        "ChiefCertificateGranted",
                        "RegistrationTransferred",
                        "CardIssued",
                        "ValidityExtended");
        JsonNode extension = events.getLast();
        assertThat(text(extension, "/recordedBy")).isEqualTo("tester");
        assertThat(text(extension, "/basis")).isEqualTo("見本第2号");
        assertThat(text(extension, "/note")).isEqualTo("研修の中止による");
        assertThat(text(extension, "/effectiveOn"))
                .as("X-4: the day on which it takes effect is not the moment of recording")
                .isEqualTo("2023-06-01");
        assertThat(extension.at("/standingBefore/careManager/valid").booleanValue())
                .isFalse();
        assertThat(extension.at("/standingAfter/careManager/valid").booleanValue())
                .isTrue();
    }

    /** what the register would have answered when it knew of the transfer, and not yet of the measure. */
    private void asKnownBeforeTheMeasure() {
        JsonNode cardOfKanagawa = history().get(5);

        JsonNode thenKnown = ask("/standing?on=2024-06-01&knownAt={moment}", text(cardOfKanagawa, "/recordedAt"));

        assertThat(thenKnown.at("/careManager/valid").booleanValue()).isFalse();
        assertThat(reasons(thenKnown)).containsExactly("CARD_EXPIRED");
        assertThat(standingOn("2024-06-01").at("/careManager/valid").booleanValue())
                .isTrue();
    }

    private void assertStanding(String day, String prefecture, boolean careManager, boolean chief, String... reasons) {
        JsonNode standing = standingOn(day);
        assertThat(text(standing, "/registration/prefecture")).as(day).isEqualTo(prefecture);
        assertThat(standing.at("/careManager/valid").booleanValue()).as(day).isEqualTo(careManager);
        assertThat(standing.at("/chief/valid").booleanValue()).as(day).isEqualTo(chief);
        assertThat(reasons(standing)).as(day).containsExactly(reasons);
    }

    private JsonNode standingOn(String day) {
        return ask("/standing?on={day}", day);
    }

    private List<JsonNode> history() {
        return ask("/history").path("events").valueStream().toList();
    }

    private static List<String> reasons(JsonNode standing) {
        return standing.path("reasons")
                .valueStream()
                .map(reason -> text(reason, "/code"))
                .toList();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).stringValue();
    }

    private JsonNode ask(String question, Object... values) {
        return body(http.get()
                .uri(AYUMI + question, values)
                .exchange()
                .expectStatus()
                .isOk());
    }

    private JsonNode record(String path, String command) {
        return body(http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(command)
                .exchange()
                .expectStatus()
                .isCreated());
    }

    private static JsonNode body(RestTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(JsonNode.class).returnResult().getResponseBody());
    }
}
