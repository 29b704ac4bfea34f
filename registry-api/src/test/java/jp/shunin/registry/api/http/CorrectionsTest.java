package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("X-3: corrections, over HTTP")
class CorrectionsTest {

    private final RegisterClient register;
    private Registered person;
    private String card;

    @Autowired
    CorrectionsTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @BeforeEach
    void someoneWithACardByMistake() {
        person = register.register();
        card = person.post("cards", "{\"issuedOn\": \"2020-04-01\"}").text("/events/0/id");
    }

    @Test
    @DisplayName("an annulled card was never in force; before the correction the register knew it as valid")
    void annul() {
        Answer annulled = person.post("corrections", annulment(card)).isRecordedAs("RecordCorrected");

        person.standingOn("2021-01-01").says("/careManager/valid", false).says("/reasons/0/code", "NO_CARD");
        Answer history = register.get(person.path() + "/history");
        history.says("/events/2/eventId", annulled.text("/events/0/id"))
                .says("/events/2/data/correctedEvent", card)
                .says("/events/2/data/reason", "転記誤り")
                .says("/events/2/standingBefore/careManager/valid", true)
                .says("/events/2/standingAfter/careManager/valid", false);
        register.get(person.path() + "/standing?on=2021-01-01&knownAt=" + moment(history, 1))
                .says("/careManager/valid", true);
    }

    @Test
    @DisplayName("a replaced card runs from the right day, and so does the renewal that rests on it")
    void replace() {
        person.withCompletion("RENEWAL_EXPERIENCED_FIRST", "R6", "2024-06-01", "R-1");
        person.post("card-renewals", "{\"renewedOn\": \"2025-03-20\"}").isRecorded();

        person.post("corrections", replacement(card, "{\"issuedOn\": \"2020-04-11\"}"))
                .isRecordedAs("RecordCorrected", "CardIssued", "CardRenewed");

        person.standingOn("2020-04-10").says("/careManager/valid", false);
        person.standingOn("2020-04-11").says("/careManager/valid", true).says("/careManager/through", "2025-04-10");
        person.standingOn("2025-04-11").says("/careManager/through", "2030-04-10");
    }

    @Test
    @DisplayName("known at any moment, a correction has taken effect as a whole or not at all")
    void atOneMoment() {
        person.withCompletion("RENEWAL_EXPERIENCED_FIRST", "R6", "2024-06-01", "R-1");
        person.post("card-renewals", "{\"renewedOn\": \"2025-03-20\"}").isRecorded();
        person.post("corrections", replacement(card, "{\"issuedOn\": \"2020-04-11\"}"))
                .isRecorded();

        Answer history = register.get(person.path() + "/history");

        assertThat(moment(history, 6)).isEqualTo(moment(history, 4));
        register.get(person.path() + "/standing?on=2020-04-10&knownAt=" + moment(history, 4))
                .says("/careManager/valid", false);
    }

    @Test
    @DisplayName("C-1 to C-4: the event that stands in the way is named, with its reason")
    void standsInTheWay() {
        person.withCompletion("RENEWAL_EXPERIENCED_FIRST", "R6", "2024-06-01", "R-1");
        String renewal =
                person.post("card-renewals", "{\"renewedOn\": \"2025-03-20\"}").text("/events/0/id");

        Answer refused = person.unchangedBy(
                same -> same.post("corrections", annulment(card)).isRefused(409, "EVENT_STANDS_IN_THE_WAY", "X-3"));

        assertThat(refused.text("/detail")).contains(renewal, "No card was in force on 2025-03-20");
    }

    @Test
    @DisplayName("C-3: the first card of a chain stands as long as its renewals do; the first of them is named")
    void firstCardOfAChain() {
        person.withCompletion("RENEWAL_EXPERIENCED_FIRST", "R6", "2024-06-01", "R-1");
        Answer renewal = person.post("card-renewals", "{\"renewedOn\": \"2025-03-20\"}");
        person.withCompletion("RENEWAL_EXPERIENCED_SUBSEQUENT", "R6", "2026-02-01", "R-2");
        person.post("card-renewals", "{\"renewedOn\": \"2026-03-02\"}").isRecorded();

        standsInTheWay(annulment(card), renewal.text("/events/0/id"));
        standsInTheWay(replacement(card, "{\"issuedOn\": \"2019-06-01\"}"), renewal.text("/events/0/id"));
    }

    @Test
    @DisplayName("M-3: a transfer cannot be moved beyond a later transfer, nor beyond a later request for one")
    void transferBeyondALaterOne() {
        String transfer = person.post("transfers", "{\"to\": \"14\", \"transferredOn\": \"2021-04-01\"}")
                .text("/events/0/id");
        String request = person.post(
                        "transfer-requests",
                        "{\"to\": \"26\", \"requestedOn\": \"2022-02-01\", \"workplace\": \"京都居宅介護支援センター\"}")
                .text("/events/0/id");
        String later = person.post("transfers", "{\"to\": \"26\", \"transferredOn\": \"2022-04-01\"}")
                .text("/events/0/id");

        standsInTheWay(replacement(transfer, "{\"to\": \"14\", \"transferredOn\": \"2022-02-02\"}"), request);
        person.post("corrections", annulment(request)).isRecordedAs("RecordCorrected");
        standsInTheWay(replacement(transfer, "{\"to\": \"14\", \"transferredOn\": \"2022-04-01\"}"), later);

        person.post("corrections", replacement(transfer, "{\"to\": \"14\", \"transferredOn\": \"2022-03-31\"}"))
                .isRecorded();
        person.standingOn("2022-03-30").says("/registration/prefecture", "13");
        person.standingOn("2022-03-31").says("/registration/prefecture", "14");
        person.standingOn("2022-04-01").says("/registration/prefecture", "26");
    }

    @Test
    @DisplayName("M-1: a transfer cannot be moved into a prohibition")
    void transferIntoAProhibition() {
        person.post("prohibitions", "{\"from\": \"2021-01-01\", \"through\": \"2021-03-31\"}")
                .isRecorded();
        String transfer = person.post("transfers", "{\"to\": \"14\", \"transferredOn\": \"2021-04-01\"}")
                .text("/events/0/id");

        person.unchangedBy(same -> same.post(
                        "corrections", replacement(transfer, "{\"to\": \"14\", \"transferredOn\": \"2021-03-31\"}"))
                .isRefused(409, "TRANSFER_DURING_PROHIBITION", "M-1"));
    }

    @Test
    @DisplayName(
            "K-3, K-4: with an annulled CHIEF falls what its renewal continued; that is decided again and not in the"
                    + " way, for a completion that renews nothing is allowed")
    void chiefWithALaterRenewal() {
        person.withCompletion("CHIEF", "H28", "2020-05-10", "C-1");
        String chief = register.get(person.path() + "/history").text("/events/2/eventId");
        person.withCompletion("CHIEF_RENEWAL", "R6", "2024-10-01", "C-2");
        person.post("card-renewals", "{\"renewedOn\": \"2025-03-20\"}").isRecorded();
        person.standingOn("2028-01-01").says("/chief/valid", true);

        person.post("corrections", annulment(chief)).isRecordedAs("RecordCorrected", "CourseCompleted", "CardRenewed");

        person.standingOn("2021-01-01").says("/chief/valid", false).says("/reasons/0/code", "NEVER_CHIEF");
        person.standingOn("2028-01-01").says("/chief/valid", false).says("/careManager/valid", true);
        register.get(person.path() + "/history").says("/events/8/data/rules/3", "K-4");
    }

    @Test
    @DisplayName("C-4: the retraining on which a new card rests cannot go")
    void retrainingOfANewCard() {
        String retraining = person.post(
                        "course-completions", Registered.attested("RETRAINING", "R6", "2025-06-01", "S-1"))
                .text("/events/0/id");
        String newCard = person.post("cards", "{\"issuedOn\": \"2025-07-01\"}").text("/events/0/id");

        standsInTheWay(annulment(retraining), newCard);
    }

    /** The correction is refused, names the event, and leaves the journal as it was. */
    private void standsInTheWay(String correction, String event) {
        Answer refused = person.unchangedBy(
                same -> same.post("corrections", correction).isRefused(409, "EVENT_STANDS_IN_THE_WAY", "X-3"));

        assertThat(refused.text("/detail")).contains(event);
    }

    @Test
    @DisplayName("a consequence is corrected with its command: the events of one command go together")
    void consequence() {
        Answer chief = person.post("course-completions", Registered.attested("CHIEF", "H28", "2020-05-10", "C-1"))
                .isRecordedAs("CourseCompleted", "ChiefCertificateGranted");

        person.post("corrections", annulment(chief.text("/events/1/id"))).isRecordedAs("RecordCorrected");

        person.standingOn("2021-01-01").says("/chief/valid", false);
        assertThat(register.get(person.path()).json().at("/completions").isEmpty())
                .isTrue();
    }

    @Test
    @DisplayName("an annulled correction brings back what it corrected")
    void annulTheCorrection() {
        Answer annulled = person.post("corrections", annulment(card));

        person.post("corrections", annulment(annulled.text("/events/0/id")))
                .isRecordedAs("RecordCorrected", "CardIssued");

        person.standingOn("2021-01-01").says("/careManager/valid", true);
    }

    @Test
    @DisplayName("a replacement is read as strictly as a command, and pointed into")
    void badReplacement() {
        person.unchangedBy(same -> same.post("corrections", replacement(card, "{\"issuedOn\": \"2023-02-30\"}"))
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/replacement/issuedOn", "DATE_DOES_NOT_EXIST"));
        person.unchangedBy(same -> same.post("corrections", replacement(card, "{}"))
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/replacement/issuedOn", "REQUIRED"));
        person.unchangedBy(same -> same.post("corrections", replacement(card, "{\"renewedOn\": \"2024-02-01\"}"))
                .isProblem(400, "MALFORMED")
                .pointsTo("/replacement/renewedOn", "UNKNOWN_FIELD"));
    }

    @Test
    @DisplayName("a rule that refuses a replacement points into it")
    void replacementRefused() {
        person.unchangedBy(same -> same.post("corrections", replacement(card, "{\"issuedOn\": \"2999-01-01\"}"))
                .isRefused(422, "DATE_IN_FUTURE", "X-4")
                .pointsTo("/replacement/issuedOn", "DATE_IN_FUTURE"));
        String prohibition = person.post("prohibitions", "{\"from\": \"2021-01-01\", \"through\": \"2021-02-01\"}")
                .text("/events/0/id");
        person.unchangedBy(same -> same.post(
                        "corrections",
                        replacement(prohibition, "{\"from\": \"2021-01-02\", \"through\": \"2021-01-01\"}"))
                .isRefused(422, "PERIOD_RUNS_BACKWARDS", "P-1")
                .pointsTo("/replacement/through", "PERIOD_RUNS_BACKWARDS"));
    }

    @Test
    @DisplayName("a registration is not replaced by one of another number")
    void otherNumber() {
        String registration = register.get(person.path() + "/history").text("/events/0/eventId");
        String body = RegisterClient.registration("13").replaceFirst("\\{", "{\"registrationNumber\": \"%s\", ");

        person.unchangedBy(same -> same.post("corrections", replacement(registration, body.formatted("13999998")))
                .isRefused(422, "REPLACEMENT_OF_OTHER_NUMBER", "X-3")
                .pointsTo("/replacement/registrationNumber", "REPLACEMENT_OF_OTHER_NUMBER"));
        person.unchangedBy(same -> same.post("corrections", replacement(registration, body.formatted(person.number())))
                .isRefused(409, "CORRECTION_CHANGES_NOTHING", "X-3"));
    }

    @Test
    @DisplayName("what is no record, no correction or no change is refused")
    void refused() {
        person.unchangedBy(same -> same.post("corrections", annulment("no-such-event"))
                .isRefused(422, "EVENT_TO_CORRECT_UNKNOWN", "X-3")
                .pointsTo("/eventId", "EVENT_TO_CORRECT_UNKNOWN"));
        person.unchangedBy(same -> same.post(
                        "corrections",
                        "{\"eventId\": \"%s\", \"action\": \"REPLACE\", \"reason\": \"転記誤り\"}".formatted(card))
                .isRefused(422, "REPLACEMENT_OF_OTHER_KIND", "X-3"));
        person.unchangedBy(same -> same.post("corrections", replacement(card, "{\"issuedOn\": \"2020-04-01\"}"))
                .isRefused(409, "CORRECTION_CHANGES_NOTHING", "X-3"));
        person.unchangedBy(same -> same.post(
                        "corrections",
                        annulment(card).replace("}", ", \"replacement\": {\"issuedOn\": \"2020-04-02\"}}"))
                .isRefused(422, "ANNULMENT_WITH_REPLACEMENT", "X-3"));
    }

    /** When the event of that number was recorded, as an address can have it. */
    private static Instant moment(Answer history, int event) {
        return OffsetDateTime.parse(history.text("/events/%d/recordedAt".formatted(event)))
                .toInstant();
    }

    private static String annulment(String event) {
        return "{\"eventId\": \"%s\", \"action\": \"ANNUL\", \"reason\": \"転記誤り\"}".formatted(event);
    }

    private static String replacement(String event, String body) {
        return "{\"eventId\": \"%s\", \"action\": \"REPLACE\", \"reason\": \"転記誤り\", \"replacement\": %s}"
                .formatted(event, body);
    }
}
