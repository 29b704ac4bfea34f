package jp.shunin.registry.api.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A day that is typed into a form")
class TypedDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-01",
                "2026/4/1",
                "2026.04.1",
                "2026年4月1日",
                "２０２６年４月１日",
                "R8.4.1",
                "令和8年4月1日",
                "㋿8年4月1日",
                " 2026-04-01 "
            })
    @DisplayName("may be written in the Western or the Japanese calendar")
    void forms(String text) {
        assertThat(TypedDay.read(text)).contains(LocalDate.of(2026, 4, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "令和8年2月30日", "tomorrow", "26-04-01", "20260401"})
    @DisplayName("must exist, and say which one it is")
    void none(String text) {
        assertThat(TypedDay.read(text)).isEmpty();
    }
}
