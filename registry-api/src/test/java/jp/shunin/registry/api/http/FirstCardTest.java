package jp.shunin.registry.api.http;

import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
class FirstCardTest {

    private static final String NUMBER = "13059001";
    private static final String ENTRY = "/api/v1/care-managers/" + NUMBER;

    private final RestTestClient http;

    @Autowired
    FirstCardTest(RestTestClient http) {
        this.http = http;
    }

    @Test
    @DisplayName(
            "P-1, C-1, C-4: register, issue a card, ask on its last day and the day after, and be refused a renewal")
    void firstCard() {
        post("/api/v1/care-managers", """
            {"registrationNumber": "13059001", "prefecture": "13", "registeredOn": "2016-05-20",
             "practicalTrainingCompletedOn": "2016-04-30",
             "person": {"familyName": "江戸", "givenName": "太郎", "familyNameKana": "エド",
                        "givenNameKana": "タロウ", "dateOfBirth": "1980-01-02"}}\
            """).expectStatus().isCreated();
        post(ENTRY + "/cards", "{\"issuedOn\": \"2016-06-01\"}")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);
        validOn("2021-05-31", true);
        validOn("2021-06-01", false);
        post(ENTRY + "/card-renewals", "{\"renewedOn\": \"2021-06-01\"}")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.rule")
                .isEqualTo("C-4");
    }

    private void validOn(String day, boolean valid) {
        http.get()
                .uri(ENTRY + "/standing?on=" + day)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.careManager.valid")
                .isEqualTo(valid);
    }

    private RestTestClient.ResponseSpec post(String uri, String body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }
}
