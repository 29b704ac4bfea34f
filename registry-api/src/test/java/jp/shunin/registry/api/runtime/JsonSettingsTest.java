package jp.shunin.registry.api.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("JSON over HTTP")
@RunningRegistry
class JsonSettingsTest {

    @Autowired
    private JsonMapper json;

    record Hours(int hours) {}

    record Times(LocalDate on, Instant at, OffsetDateTime sentAt, Period within) {}

    @Test
    @DisplayName("with a field that is not known is refused")
    void unknownField() {
        assertThatThrownBy(() -> json.readValue("{\"hours\": 3, \"huors\": 4}", Hours.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    @DisplayName("with null or nothing for a number is refused, and not read as 0")
    void nullForANumber() {
        assertThatThrownBy(() -> json.readValue("{\"hours\": null}", Hours.class))
                .isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> json.readValue("{}", Hours.class)).isInstanceOf(MismatchedInputException.class);
    }

    @Test
    @DisplayName("has dates and instants in ISO form, each with the offset it was sent with")
    void isoDates() {
        String written = """
            {"on":"2026-11-21","at":"2026-11-20T15:00:00Z","sentAt":"2026-11-21T00:00:00+09:00","within":"P6M"}\
            """;

        assertThat(json.writeValueAsString(json.readValue(written, Times.class)))
                .isEqualTo(written);
    }
}
