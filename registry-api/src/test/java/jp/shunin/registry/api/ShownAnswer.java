package jp.shunin.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * An answer as a text shows it: {@code …} stands for what it leaves out, as a field of an object or at the end of a list.
 * Of fields whose value is another one at each run it is only compared that they are there.
 */
record ShownAnswer(JsonNode shown) {

    private static final String LEFT_OUT = "…";
    private static final Set<String> ANOTHER_AT_EACH_RUN = Set.of("id", "event", "eventId", "position", "recordedAt");

    static ShownAnswer of(JsonNode shown) {
        return new ShownAnswer(shown);
    }

    void assertShows(JsonNode actual) {
        if (shown.isObject()) {
            assertShowsFields(actual);
        } else if (shown.isArray()) {
            assertShowsElements(actual);
        } else {
            assertThat(actual).isEqualTo(shown);
        }
    }

    private void assertShowsFields(JsonNode actual) {
        if (!shown.has(LEFT_OUT)) {
            assertThat(actual.propertyNames()).containsExactlyInAnyOrderElementsOf(shown.propertyNames());
        }
        for (Map.Entry<String, JsonNode> field : shown.properties()) {
            if (!field.getKey().equals(LEFT_OUT)) {
                assertShowsField(field.getKey(), field.getValue(), actual);
            }
        }
    }

    private static void assertShowsField(String name, JsonNode shown, JsonNode actual) {
        assertThat(actual.propertyNames()).contains(name);
        if (!ANOTHER_AT_EACH_RUN.contains(name)) {
            of(shown).assertShows(actual.path(name));
        }
    }

    private void assertShowsElements(JsonNode actual) {
        boolean more =
                shown.size() > 0 && shown.path(shown.size() - 1).stringValue("").equals(LEFT_OUT);
        int elements = more ? shown.size() - 1 : shown.size();
        assertThat(actual.size()).isGreaterThanOrEqualTo(elements);
        assertThat(more || actual.size() == elements).as("as many as %s", shown).isTrue();
        for (int i = 0; i < elements; i++) {
            of(shown.path(i)).assertShows(actual.path(i));
        }
    }
}
