package jp.shunin.registry.api.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.shunin.registry.api.http.EntryRequests;
import jp.shunin.registry.api.http.FieldProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The JSON of a form")
class FormTreeTest {

    private static FormTree tree(Map<String, String> values) {
        return FormTree.of(
                new Typed(values, "key", ""), EntryRequests.Complete.class, new JsonMapper(), Locale.ENGLISH);
    }

    @Test
    @DisplayName(
            "has the lines of a list in their places, with values of their types, in one order whatever came first")
    void lines() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("subjects.1.hours", "2.5");
        typed.put("note", "why");
        typed.put("subjects.0.attendedOn", "R6.4.1");
        typed.put("course", "CHIEF");

        assertThat(tree(typed).json().toString())
                .isEqualTo("{\"course\":\"CHIEF\",\"note\":\"why\","
                        + "\"subjects\":[{\"attendedOn\":\"2024-04-01\"},{\"hours\":2.5}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subjects.999999999.hours", "subjects.x.hours", "subjects.-1.hours", "subjects.1"})
    @DisplayName("takes no line that a form cannot have")
    void noLine(String name) {
        assertThat(tree(Map.of(name, "1")).problems())
                .extracting(FieldProblem::pointer)
                .containsExactly("/" + name.replace('.', '/'));
        assertThat(tree(Map.of(name, "1")).json().toString()).isEqualTo("{}");
    }
}
