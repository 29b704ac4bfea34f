package jp.shunin.registry.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.api.feed.CloudEvent;
import jp.shunin.registry.api.support.AsyncApi;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.core.journal.EventNames;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Deliveries to endpoints are held to it where they are tested. */
@RunningRegistry
@DisplayName("The AsyncAPI document")
class AsyncApiDocumentTest {

    private final RegisterClient register;
    private final AsyncApi asyncApi;

    @Autowired
    AsyncApiDocumentTest(RestTestClient http) {
        this.register = new RegisterClient(http);
        this.asyncApi = AsyncApi.servedBy(register);
    }

    @Test
    @DisplayName("is AsyncAPI 3.0 without a fault, and refers to nothing that it does not hold")
    void valid() {
        JsonNode document = asyncApi.document();

        assertThat(asyncApi.faults()).isEmpty();
        assertThat(document.findValues("$ref"))
                .hasSizeGreaterThan(20)
                .allSatisfy(ref -> assertThat(
                                document.at(ref.asString().substring(1)).isObject())
                        .as(ref.asString())
                        .isTrue());
    }

    @Test
    @DisplayName("knows each event that there is")
    void events() {
        assertThat(asyncApi.document()
                        .at("/components/schemas/EventData/properties/name/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(EventNames.released());
        assertThat(asyncApi.document()
                        .at("/components/schemas/Event/properties/type/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(EventNames.released().stream()
                        .map(name -> CloudEvent.TYPE_PREFIX + name)
                        .toList());
    }

    @Test
    @DisplayName("describes what the feed sends, and would not describe anything more")
    void feed() {
        Registered person = register.register().withCard("2016-06-01");
        person.post("transfers", "{\"to\": \"14\", \"transferredOn\": \"2017-02-01\"}")
                .isRecorded();

        JsonNode batch =
                register.get("/api/v1/events?limit=1000").hasStatus(200).json();

        assertThat(batch.size()).isPositive();
        assertThat(asyncApi.faults("EventBatch", batch)).isEmpty();
        ObjectNode more = (ObjectNode) new JsonMapper().readTree(batch.get(0).toString());
        more.put("familyName", "江戸");
        assertThat(asyncApi.faults("Event", more)).isNotEmpty();
    }
}
