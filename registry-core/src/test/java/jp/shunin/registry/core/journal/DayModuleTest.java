package jp.shunin.registry.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A day in an event")
class DayModuleTest {

    private final JsonMapper plain = JsonMapper.builder().build();
    private final JsonMapper quick =
            JsonMapper.builder().addModule(new DayModule()).build();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2026-11-21", "2024-02-29", "0001-01-01", "9999-12-31", "+12026-01-01", "-0044-03-15"})
    @DisplayName("is read as Jackson reads it, whatever the year")
    void day(String text) {
        String json = '"' + text + '"';

        assertThat(quick.readValue(json, LocalDate.class)).isEqualTo(plain.readValue(json, LocalDate.class));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-1", "2026/04/01", "2O26-04-01"})
    @DisplayName("is refused if there is no such day")
    void noDay(String text) {
        assertThatThrownBy(() -> quick.readValue('"' + text + '"', LocalDate.class))
                .isInstanceOf(JacksonException.class);
    }
}
