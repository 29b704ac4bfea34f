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

    @Test
    @DisplayName(
            "however the kana are written, and by the name that a later correction gives; but not by a birthday alone")
    void byTheNameThatHolds() {
        Answer registered = registration("17", "").isRecorded();
        String number = registered.text("/registrationNumber");
        register.post(
                        CARE_MANAGERS + "/" + number + "/removal",
                        "{\"removedOn\": \"2025-04-01\", \"cause\": \"FRAUD\"}")
                .isRecorded();
        registration("18", "", "ﾊﾞﾂ", "タ ロウ").isRefused(409, "REGISTRATION_BARRED", "X-1");

        register.post(CARE_MANAGERS + "/" + number + "/corrections", """
            {"eventId": "%s", "action": "REPLACE", "reason": "誤記", "replacement": %s}\
            """.formatted(
                        registered.text("/events/0/id"), body("17", "2018-05-20", "", "バチ", "タロウ", "1971-09-09")))
                .isRecorded();

        registration("18", "", "バチ", "タロウ").isRefused(409, "REGISTRATION_BARRED", "X-1");
        registration("18", "", "バツ", "タロウ").isRecorded();
    }

    /** Somebody registered in 2018, and again in 2025; born on a day that no other test uses, another in each pair of prefectures. */
    private Answer registration(String prefecture, String more) {
        return registration(prefecture, more, "バツ", "タロウ");
    }

    private Answer registration(String prefecture, String more, String familyNameKana, String givenNameKana) {
        String born = "1971-0%1$d-0%1$d".formatted(7 + (Integer.parseInt(prefecture) - 13) / 2);
        String registeredOn = Integer.parseInt(prefecture) % 2 == 1 ? "2018-05-20" : "2025-05-20";
        return register.post(CARE_MANAGERS, body(prefecture, registeredOn, more, familyNameKana, givenNameKana, born));
    }

    private static String body(
            String prefecture,
            String registeredOn,
            String more,
            String familyNameKana,
            String givenNameKana,
            String born) {
        return """
            {"prefecture": "%s", "registeredOn": "%s", "practicalTrainingCompletedOn": "2018-03-20", %s
             "person": {"familyName": "罰", "givenName": "太郎", "familyNameKana": "%s", "givenNameKana": "%s",
                        "dateOfBirth": "%s"}}\
            """.formatted(prefecture, registeredOn, more, familyNameKana, givenNameKana, born);
    }
}
