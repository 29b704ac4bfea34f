package jp.shunin.registry.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("What cannot be read stops the reader")
class JsonEventFormatTest {

    private static final String PROHIBITED = """
        {"registrationNumber": "13012345",
         "period": {"from": "2024-04-01", "through": "2024-09-30"},
         "rules": ["X-2"]}\
        """;

    private final JsonEventFormat format = JsonEventFormat.ofRegistry();

    @Test
    @DisplayName("the event of these tests can be read as it is")
    void readable() {
        assertThat(format.read(prohibited(1, PROHIBITED))).isNotNull();
    }

    @Test
    @DisplayName("a name that no event has")
    void unknownName() {
        assertUnreadable(new WrittenEvent("PracticeAllowed", 1, bytes(PROHIBITED)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2})
    @DisplayName("a revision that was never released")
    void unknownRevision(int revision) {
        assertUnreadable(prohibited(revision, PROHIBITED));
    }

    @Test
    @DisplayName("a property that the event does not have")
    void unknownProperty() {
        assertUnreadable(prohibited(1, PROHIBITED.replace("\"rules\"", "\"ground\": \"?\", \"rules\"")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'period': {'from': '2024-04-01', 'through': '2024-09-30'}, 'rules': []}",
                "{'registrationNumber': null, 'period': {'from': '2024-04-01', 'through': '2024-09-30'}, 'rules': []}",
                "{'registrationNumber': '13012345', 'rules': ['X-2']}",
                "{'registrationNumber': '13012345', 'period': {'from': '2024-04-01'}, 'rules': ['X-2']}",
                "{'registrationNumber': '13012345', 'period': {'from': '2024-04-01', 'through': '2024-09-30'}}",
                "{'registrationNumber': '13012345', 'period': {'from': '2024-04-01', 'through': '2024-09-30'},"
                        + " 'rules': [null]}"
            })
    @DisplayName("a required property that is absent or null, at any depth")
    void missingProperty(String json) {
        assertUnreadable(prohibited(1, json.replace('\'', '"')));
    }

    @Test
    @DisplayName("the property that an event of an old revision lacks after upcasting is named")
    void missingAfterUpcasting() {
        EventCatalogue catalogue = new EventCatalogue(List.of(new EventType("Told", 2, Told.class)));
        Upcaster unchanged = new Upcaster("Told", 1, (ObjectNode payload) -> payload);

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> new JsonEventFormat(catalogue, List.of(unchanged))
                        .read(new WrittenEvent("Told", 1, bytes("{\"aside\": \"?\", \"within\": [{}]}"))))
                .withMessageContaining("lacks within.word");
    }

    @Test
    @DisplayName("what may be null may be absent")
    void absentAndNullable() {
        EventCatalogue catalogue = new EventCatalogue(List.of(new EventType("Told", 1, Told.class)));

        assertThat(new JsonEventFormat(catalogue, List.of())
                        .read(new WrittenEvent("Told", 1, bytes("{\"within\": [{\"word\": \"yes\"}]}"))))
                .isEqualTo(new Told(null, List.of(new Word("yes"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "7", "{} {}"})
    @DisplayName("JSON that is broken, or no object")
    void brokenJson(String json) {
        assertUnreadable(prohibited(1, json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-9", "x-2"})
    @DisplayName("a rule that is not known")
    void unknownRule(String rule) {
        assertUnreadable(prohibited(1, PROHIBITED.replace("X-2", rule)));
    }

    @Test
    @DisplayName("a date that the calendar does not have")
    void impossibleDate() {
        assertUnreadable(prohibited(1, PROHIBITED.replace("2024-09-30", "2024-09-31")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @DisplayName("C-1: a card whose end is missing, and which does not say that it has none")
    void missingEnd(int revision) {
        assertUnreadable(new WrittenEvent("CardReissued", revision, bytes("""
            {"registrationNumber": "13012345", "card": 1, "reissuedOn": "2018-07-09", "issuedBy": "13",
             "cause": "LOST", "term": {"from": "2016-06-01"}, "rules": ["C-8"]}\
            """)));
    }

    @Test
    @DisplayName("an object that is no event of the registry is not written")
    void foreignObject() {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> format.write("not an event"))
                .withMessageContaining("java.lang.String");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]"})
    @DisplayName("broken JSON of an old revision")
    void brokenJsonOfOldRevision(String json) {
        EventCatalogue catalogue = new EventCatalogue(List.of(new EventType("Counted", 2, Counted.class)));
        Upcaster unchanged = new Upcaster("Counted", 1, (ObjectNode payload) -> payload);

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> new JsonEventFormat(catalogue, List.of(unchanged))
                        .read(new WrittenEvent("Counted", 1, bytes(json))));
    }

    private record Counted(int number) {}

    private record Told(@Nullable String aside, List<Word> within) {}

    private record Word(String word) {}

    private void assertUnreadable(WrittenEvent written) {
        assertThatExceptionOfType(UnreadableEventException.class).isThrownBy(() -> format.read(written));
    }

    private static WrittenEvent prohibited(int revision, String json) {
        return new WrittenEvent("PracticeProhibited", revision, bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
