package jp.shunin.registry.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The register's day")
class JapanTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-11-20T14:59:59Z, 2026-11-20", "2026-11-20T15:00:00Z, 2026-11-21"})
    @DisplayName("begins at midnight in Japan, wherever the clock stands")
    void today(Instant now, LocalDate day) {
        assertThat(Japan.today(Clock.fixed(now, ZoneId.of("America/New_York")))).isEqualTo(day);
    }
}
