package jp.shunin.registry.api.http;

import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
class FirstCardTest {

    private final RegisterClient register;

    @Autowired
    FirstCardTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName(
            "P-1, C-1, C-4: register, issue a card, ask on its last day and the day after, and be refused a renewal")
    void firstCard() {
        Registered person = register.register();
        person.post("cards", "{\"issuedOn\": \"2016-06-01\"}")
                .isRecordedAs("CardIssued")
                .says("/version", 2);
        person.standingOn("2021-05-31").says("/careManager/valid", true);
        person.standingOn("2021-06-01").says("/careManager/valid", false);
        person.unchangedBy(p -> p.post("card-renewals", "{\"renewedOn\": \"2021-06-01\"}"))
                .isRefused(409, "CARD_EXPIRED", "C-4")
                .pointsTo("/renewedOn", "CARD_EXPIRED");
    }
}
