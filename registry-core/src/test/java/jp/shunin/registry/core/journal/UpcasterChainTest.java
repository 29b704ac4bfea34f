package jp.shunin.registry.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 of the test event had one name, revision 2 renamed it, revision 3 added the number of seats. */
@DisplayName("An old revision reads as today's type through its upcasters")
class UpcasterChainTest {

    private record CourseAnnounced(String title, int seats) {}

    private static final EventCatalogue CATALOGUE =
            new EventCatalogue(List.of(new EventType("CourseAnnounced", 3, CourseAnnounced.class)));

    private static final Upcaster RENAMED = new Upcaster("CourseAnnounced", 1, UpcasterChainTest::nameToTitle);

    private static final Upcaster SEATS_ADDED = new Upcaster("CourseAnnounced", 2, old -> old.put("seats", 30));

    private final JsonEventFormat format = new JsonEventFormat(CATALOGUE, List.of(SEATS_ADDED, RENAMED));

    @Test
    @DisplayName("from the first revision, step by step")
    void fromTheFirst() {
        assertThat(format.read(announced(1, "{\"name\": \"主任研修\"}"))).isEqualTo(new CourseAnnounced("主任研修", 30));
    }

    @Test
    @DisplayName("from a revision between, by the later steps only")
    void fromBetween() {
        assertThat(format.read(announced(2, "{\"title\": \"主任研修\"}"))).isEqualTo(new CourseAnnounced("主任研修", 30));
    }

    @Test
    @DisplayName("the newest revision passes no upcaster")
    void newest() {
        assertThat(format.read(announced(3, "{\"title\": \"主任研修\", \"seats\": 80}")))
                .isEqualTo(new CourseAnnounced("主任研修", 80));
    }

    @Test
    @DisplayName("writing is in the newest revision")
    void writesNewest() {
        assertThat(format.write(new CourseAnnounced("主任研修", 80)).revision()).isEqualTo(3);
    }

    @Test
    @DisplayName("a missing step is an error, not a guess")
    void missingStep() {
        JsonEventFormat withoutFirstStep = new JsonEventFormat(CATALOGUE, List.of(SEATS_ADDED));

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> withoutFirstStep.read(announced(1, "{\"name\": \"主任研修\"}")))
                .withMessageContaining("revision 1");
    }

    @Test
    @DisplayName("a missing number is an error, not a zero")
    void missingNumber() {
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> format.read(announced(3, "{\"title\": \"主任研修\"}")));
    }

    private static ObjectNode nameToTitle(ObjectNode old) {
        old.set("title", old.remove("name"));
        return old;
    }

    private static WrittenEvent announced(int revision, String json) {
        return new WrittenEvent("CourseAnnounced", revision, json.getBytes(StandardCharsets.UTF_8));
    }
}
