package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

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
@DisplayName("M-2: a transfer between two prefectures, over HTTP")
class TransferRequestsTest {

    private static final String TO_KANAGAWA = """
        {"to": "14", "requestedOn": "2024-09-02", "workplace": "横浜ケアプランセンター"}\
        """;

    private final RegisterClient register;
    private Registered person;

    @Autowired
    TransferRequestsTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @BeforeEach
    void someoneWithACard() {
        person = register.register().withCard("2021-04-01");
    }

    @Test
    @DisplayName("requested, then accepted: until then the entry stays where it is")
    void accepted() {
        person.post("transfer-requests", TO_KANAGAWA).isRecordedAs("TransferRequested");
        register.get(person.path())
                .says("/prefecture", "13")
                .says("/transferRequest/to", "14")
                .says("/transferRequest/requestedOn", "2024-09-02");

        person.post("transfers", "{\"to\": \"14\", \"transferredOn\": \"2024-10-02\"}")
                .isRecordedAs("RegistrationTransferred", "CardIssued");

        Answer entry = register.get(person.path()).says("/prefecture", "14");
        assertThat(entry.json().at("/transferRequest").isNull()).isTrue();
    }

    @Test
    @DisplayName("refused or withdrawn, with the reason; then another may be requested")
    void refusedAndWithdrawn() {
        person.post("transfer-requests", TO_KANAGAWA).isRecorded();
        person.post("transfer-requests/current/refusal", "{\"on\": \"2024-09-20\", \"reason\": \"勤務先が県外\"}")
                .isRecordedAs("TransferRefused");
        person.post("transfer-requests", TO_KANAGAWA).isRecorded();
        person.post("transfer-requests/current/withdrawal", "{\"on\": \"2024-09-21\", \"reason\": \"転職の取りやめ\"}")
                .isRecordedAs("TransferWithdrawn");

        person.unchangedBy(
                same -> same.post("transfer-requests/current/refusal", "{\"on\": \"2024-09-22\", \"reason\": \"なし\"}")
                        .isRefused(409, "NO_TRANSFER_REQUESTED", "M-2"));
    }

    @Test
    @DisplayName("one request at a time, accepted by none but the prefecture that was asked")
    void oneAtATime() {
        person.post("transfer-requests", TO_KANAGAWA).isRecorded();

        person.unchangedBy(same ->
                same.post("transfer-requests", TO_KANAGAWA).isRefused(409, "TRANSFER_REQUESTED_ALREADY", "M-2"));
        person.unchangedBy(same -> same.post("transfers", "{\"to\": \"12\", \"transferredOn\": \"2024-10-02\"}")
                .isRefused(409, "TRANSFER_REQUESTED_ELSEWHERE", "M-2")
                .pointsTo("/to", "TRANSFER_REQUESTED_ELSEWHERE"));
    }

    @Test
    @DisplayName("M-1: the workplace must be said")
    void workplace() {
        person.unchangedBy(same -> same.post("transfer-requests", "{\"to\": \"14\", \"requestedOn\": \"2024-09-02\"}")
                .isProblem(422, "INVALID_FIELDS")
                .pointsTo("/workplace", "REQUIRED"));
    }
}
