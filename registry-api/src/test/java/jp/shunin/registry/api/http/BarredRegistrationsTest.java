package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("X-1: who was removed by a disposition is not registered again for five years, over HTTP")
class BarredRegistrationsTest {

    private static final String CARE_MANAGERS = "/api/v1/care-managers";

    private final RegisterClient register;

    @Autowired
    BarredRegistrationsTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("nor under another number or in another prefecture; but once the removal is annulled")
    void barred() {
        String number = registration("13", "").isRecorded().text("/registrationNumber");
        String removal = register.post(
                        CARE_MANAGERS + "/" + number + "/removal",
                        "{\"removedOn\": \"2025-04-01\", \"cause\": \"FRAUD\"}")
                .isRecorded()
                .text("/events/0/id");

        Answer refused = registration("14", "").isRefused(409, "REGISTRATION_BARRED", "X-1");
        assertThat(refused.text("/detail")).contains(number, "2025-04-01", "2030-03-31");

        register.post(
                        CARE_MANAGERS + "/" + number + "/corrections",
                        "{\"eventId\": \"%s\", \"action\": \"ANNUL\", \"reason\": \"人違い\"}".formatted(removal))
                .isRecorded();
        registration("14", "").isRecorded();
    }

    @Test
    @DisplayName("unless it was found to be somebody else")
    void somebodyElse() {
        String number = registration("15", "").isRecorded().text("/registrationNumber");
        register.post(
                        CARE_MANAGERS + "/" + number + "/removal",
                        "{\"removedOn\": \"2025-04-01\", \"cause\": \"BREACH_OF_ORDER\"}")
                .isRecorded();

        registration("16", "").isRefused(409, "REGISTRATION_BARRED", "X-1");
        registration("16", "\"notIdenticalWith\": \"%s\",".formatted(number)).isRecorded();
    }

    /** Somebody registered in 2018, and again in 2025; born on a day that no other test uses, another in each pair of prefectures. */
    private Answer registration(String prefecture, String more) {
        String born = prefecture.compareTo("15") < 0 ? "1971-07-07" : "1971-08-08";
        String registeredOn = Integer.parseInt(prefecture) % 2 == 1 ? "2018-05-20" : "2025-05-20";
        return register.post(CARE_MANAGERS, """
            {"prefecture": "%s", "registeredOn": "%s", "practicalTrainingCompletedOn": "2018-03-20", %s
             "person": {"familyName": "罰", "givenName": "太郎", "familyNameKana": "バツ", "givenNameKana": "タロウ",
                        "dateOfBirth": "%s"}}\
            """.formatted(prefecture, registeredOn, more, born));
    }
}
