package jp.shunin.registry.api.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A moment as people type it")
class TypedMomentTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 9:30, 2026-04-01T09:30:00",
        "R8.4.1, ９：３０, 2026-04-01T09:30:00",
        "令和8年4月1日, 9時30分, 2026-04-01T09:30:00",
        "2026/4/1, 09:30:15, 2026-04-01T09:30:15",
        "2026-04-01, 9:30:15.25, 2026-04-01T09:30:15.250",
        "2026-04-01T09:30:15.123456, '', 2026-04-01T09:30:15.123456",
        "2026-04-01, '', 2026-04-01T23:59:59.999999999"
    })
    @DisplayName("is read in either calendar, as a link has it, and without a time as the end of the day")
    void read(String day, String time, String moment) {
        assertThat(TypedMoment.of(day, time).moment()).contains(LocalDateTime.parse(moment));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 9:30",
        "'', 9:30",
        "2026-04-01, 24:00",
        "2026-04-01, 9",
        "someday, ''",
        "2026-04-01Tx, ''",
        "2026-04-01T09:30, 10:00"
    })
    @DisplayName("is none if there is no such day or time")
    void none(String day, String time) {
        assertThat(TypedMoment.of(day, time).moment()).isEmpty();
    }

    @Test
    @DisplayName("is not asked for if nothing is typed")
    void empty() {
        assertThat(TypedMoment.of("", " ").isEmpty()).isTrue();
    }
}
