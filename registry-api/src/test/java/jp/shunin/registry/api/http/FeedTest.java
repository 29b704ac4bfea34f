package jp.shunin.registry.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@RunningRegistry
@DisplayName("Q-7: the feed, pulled")
class FeedTest {

    private final RegisterClient register;
    private String start = "0";

    @Autowired
    FeedTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @BeforeEach
    void remember() {
        start = next(feed("after=latest&limit=1"));
    }

    @Test
    @DisplayName("tells CloudEvents with both times, a sequence that sorts as text, and nothing personal")
    void cloudEvents() {
        Registered person = register.register("13").withCard("2016-06-01");

        Answer batch = await().until(
                        () -> feed("after=" + start), found -> found.json().size() == 2);

        assertThat(String.valueOf(batch.headers().getContentType())).startsWith("application/cloudevents-batch+json");
        JsonNode issued = batch.json().get(1);
        assertThat(issued.at("/specversion").asString()).isEqualTo("1.0");
        assertThat(issued.at("/type").asString()).isEqualTo("jp.shunin.registry.CardIssued");
        assertThat(issued.at("/subject").asString()).isEqualTo(person.number());
        assertThat(issued.at("/time").asString()).isEqualTo("2016-06-01T00:00:00+09:00");
        assertThat(issued.at("/recordedtime").asString()).endsWith("+09:00").isGreaterThan("2026");
        assertThat(issued.at("/data").toString())
                .isEqualTo("{\"name\":\"CardIssued\",\"revision\":2,\"version\":2,\"effectiveOn\":\"2016-06-01\","
                        + "\"prefecture\":\"13\",\"concerns\":[\"13\"]}");
        assertThat(batch.json().valueStream().map(event -> event.at("/sequence").asString()))
                .isSorted()
                .allMatch(sequence -> sequence.matches("[0-9]{19}-[0-9]{19}"));
        assertThat(batch.body()).doesNotContain("江戸", "太郎", "エド", "1980");
        assertThat(issued.toString()).isEqualTo(ascii(issued.toString()));
    }

    @Test
    @DisplayName("goes on from the position of any event, in either form, and from Next-Position")
    void cursor() {
        register.register("13").withCard("2016-06-01").withCompletion("CHIEF", "H28", "2021-02-19", "主任-F1");
        Answer all = await().until(
                        () -> feed("after=" + start), found -> found.json().size() == 4);

        Answer first = feed("after=" + start + "&limit=1");
        assertThat(next(first)).isEqualTo(all.text("/0/position"));
        assertThat(feed("after=" + next(first)).json().get(0))
                .isEqualTo(all.json().get(1));
        assertThat(feed("after=" + all.text("/0/sequence")).json().get(0))
                .isEqualTo(all.json().get(1));
        assertThat(first.headers().getFirst(HttpHeaders.LINK))
                .isEqualTo("</api/v1/events?after=%s&limit=1>; rel=\"next\"".formatted(next(first)));
        assertThat(next(feed("after=" + next(all)))).isEqualTo(next(all));
    }

    @Test
    @DisplayName("filters by type, prefecture and numbers, and goes on past what is left out")
    void filters() {
        Registered tokyo = register.register("13").withCard("2016-06-01");
        Registered osaka = register.register("27").withCard("2016-06-01");
        Answer all = await().until(
                        () -> feed("after=" + start), found -> found.json().size() == 4);

        assertThat(subjects("type=CardIssued")).containsExactly(tokyo.number(), osaka.number());
        assertThat(subjects("type=jp.shunin.registry.CardIssued&prefecture=27")).containsExactly(osaka.number());
        assertThat(subjects("prefecture=13,27")).hasSize(4);
        assertThat(subjects("registrationNumber=" + tokyo.number() + "&registrationNumber=13000000"))
                .containsExactly(tokyo.number(), tokyo.number());
        Answer nothing = feed("after=" + start + "&type=RegistrationRemoved");
        assertThat(nothing.json().size()).isZero();
        assertThat(next(nothing)).isEqualTo(next(all));
        assertThat(next(feed("after=" + start + "&type=CardIssued&limit=1"))).isEqualTo(all.text("/1/position"));
    }

    @Test
    @DisplayName("M-3: a transfer concerns both prefectures, and the request already the one that is asked")
    void transfers() {
        Registered person = register.register("13").withCard("2016-06-01");
        person.post("transfer-requests", "{\"to\": \"14\", \"requestedOn\": \"2017-01-10\", \"workplace\": \"横浜\"}")
                .isRecorded();
        person.post("transfers", "{\"to\": \"14\", \"transferredOn\": \"2017-02-01\", \"issueCard\": false}")
                .isRecordedAs("RegistrationTransferred");
        person.post(
                        "particulars",
                        "{\"changedOn\": \"2017-03-01\", \"person\": %s}".formatted(RegisterClient.person("横浜", "太郎")))
                .isRecorded();
        await().until(() -> feed("after=" + start).json().size() == 5);

        assertThat(names("prefecture=13"))
                .containsExactly("CareManagerRegistered", "CardIssued", "TransferRequested", "RegistrationTransferred");
        assertThat(names("prefecture=14"))
                .containsExactly("TransferRequested", "RegistrationTransferred", "ParticularsChanged");
        assertThat(feed("after=" + start).body()).doesNotContain("横浜");
    }

    @Test
    @DisplayName("X-3: a transfer that was annulled gives the entry back to the prefecture that held it before")
    void corrected() {
        Registered person = register.register("13");
        String transfer = person.post(
                        "transfers", "{\"to\": \"14\", \"transferredOn\": \"2017-02-01\", \"issueCard\": false}")
                .isRecorded()
                .text("/events/0/id");
        person.post("corrections", """
            {"eventId": "%s", "action": "ANNUL", "reason": "誤記"}\
            """.formatted(transfer)).isRecorded();
        person.post(
                        "particulars",
                        "{\"changedOn\": \"2017-03-01\", \"person\": %s}".formatted(RegisterClient.person("江戸", "次郎")))
                .isRecorded();
        await().until(() -> feed("after=" + start).json().size() == 4);

        assertThat(names("prefecture=14")).containsExactly("RegistrationTransferred", "RecordCorrected");
        assertThat(names("prefecture=13"))
                .containsExactly(
                        "CareManagerRegistered", "RegistrationTransferred", "RecordCorrected", "ParticularsChanged");
    }

    @Test
    @DisplayName("says of a position that it never gave that it never gave it")
    void unknownCursor() {
        register.get("/api/v1/events?after=999999999-1")
                .isProblem(422, "CURSOR_UNKNOWN")
                .names("after", "UNKNOWN_VALUE");
        register.get("/api/v1/events/stream", headers -> {
                    headers.set("Last-Event-ID", "999999999-1");
                    headers.set(HttpHeaders.ACCEPT, "text/event-stream");
                })
                .isProblem(422, "CURSOR_UNKNOWN")
                .names("Last-Event-ID", "UNKNOWN_VALUE");
        register.get("/api/v1/events/stream?cursor=yesterday")
                .isProblem(400, "MALFORMED")
                .names("cursor", "BAD_FORMAT");
    }

    @Test
    @DisplayName("names what is wrong with a filter")
    void badFilters() {
        register.get("/api/v1/events?type=Weather")
                .isProblem(422, "INVALID_FIELDS")
                .names("type", "IMPOSSIBLE_VALUE");
        register.get("/api/v1/events?prefecture=48")
                .isProblem(422, "INVALID_FIELDS")
                .names("prefecture", "UNKNOWN_VALUE");
        register.get("/api/v1/events?registrationNumber=1")
                .isProblem(400, "MALFORMED")
                .names("registrationNumber", "BAD_FORMAT");
    }

    private List<String> subjects(String filter) {
        return texts(filter, "/subject");
    }

    private List<String> names(String filter) {
        return texts(filter, "/data/name");
    }

    private List<String> texts(String filter, String pointer) {
        return feed("after=" + start + "&" + filter)
                .json()
                .valueStream()
                .map(event -> event.at(pointer).asString())
                .toList();
    }

    private Answer feed(String parameters) {
        return register.get("/api/v1/events?" + parameters).hasStatus(200);
    }

    private static String next(Answer batch) {
        return String.valueOf(batch.headers().getFirst("Next-Position"));
    }

    private static String ascii(String text) {
        return text.chars()
                .filter(letter -> letter < 128)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
