package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("Whom to tell: of whom the register had answered otherwise")
class CampaignsTest {

    private static final String CAMPAIGNS = "/api/v1/campaigns/";
    private static final String MEASURES = "/api/v1/special-measures";

    private final RegisterClient register;

    @Autowired
    CampaignsTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("X-3: after a correction, the person, with what was told and what is told now")
    void correction() {
        Registered person = register.register();
        String card = person.post("cards", "{\"issuedOn\": \"2020-04-01\"}").text("/events/0/id");
        String correction = person.post(
                        "corrections",
                        "{\"eventId\": \"%s\", \"action\": \"ANNUL\", \"reason\": \"転記誤り\"}".formatted(card))
                .text("/events/0/id");

        register.get(CAMPAIGNS + correction)
                .hasStatus(200)
                .says("/type", "RecordCorrected")
                .says("/entries/0/registrationNumber", person.number())
                .says("/entries/0/changes/0/from", "2020-04-01")
                .says("/entries/0/changes/0/through", "2025-03-31")
                .says("/entries/0/changes/0/before/careManager/valid", true)
                .says("/entries/0/changes/0/after/careManager/valid", false);
    }

    @Test
    @DisplayName("S-3: after an amendment, all whom it extended, each once, and nobody whom another version extended")
    void amendment() {
        Registered early = register.register("19").withCard("2016-06-01");
        Registered both = register.register("19").withCard("2016-07-01");
        Registered late = register.register("19").withCard("2016-08-01");
        String measure = declared("2021-06-30").text("/measureId");
        extend(early, measure);
        extend(both, measure);
        String amendment = register.post(
                        MEASURES + "/" + measure + "/amendments",
                        "{\"cohort\": {\"expiresFrom\": \"2021-05-01\", \"expiresThrough\": \"2021-07-31\"},"
                                + " \"extensions\": [{\"until\": \"2024-07-31\"}]}")
                .isRecorded()
                .text("/events/0/id");
        extend(both, measure);
        extend(late, measure);

        Answer campaign = register.get(CAMPAIGNS + amendment).hasStatus(200);

        assertThat(campaign.json()
                        .at("/entries")
                        .valueStream()
                        .map(entry -> entry.at("/registrationNumber").asString()))
                .containsExactly(both.number(), late.number());
        campaign.says("/entries/1/changes/0/before/careManager/through", "2021-07-31")
                .says("/entries/1/changes/0/after/careManager/through", "2024-07-31");
        assertThat(campaign.json().at("/next").isNull()).isTrue();
    }

    @Test
    @DisplayName("an unknown event, a cursor or limit that cannot be: said so")
    void refused() {
        register.get(CAMPAIGNS + "no-such-event").isProblem(404, "EVENT_UNKNOWN");
        register.get(CAMPAIGNS + "no-such-event?cursor=x")
                .isProblem(400, "MALFORMED")
                .names("cursor", "BAD_FORMAT");
        register.get(CAMPAIGNS + "no-such-event?limit=0")
                .isProblem(400, "MALFORMED")
                .names("limit", "BAD_FORMAT");
    }

    private Answer declared(String expiresThrough) {
        return register.post(MEASURES, """
            {"prefecture": "19", "basis": {"documentNumber": "試第1号", "documentDate": "2021-01-26"}, "covers": ["CARD"],
             "cohort": {"expiresFrom": "2021-05-01", "expiresThrough": "%s"}, "extensions": [{"until": "2023-07-31"}]}\
            """.formatted(expiresThrough)).isRecorded();
    }

    private static void extend(Registered person, String measure) {
        person.post("validity-extensions", "{\"measureId\": \"%s\"}".formatted(measure))
                .isRecorded();
    }
}
