package jp.shunin.registry.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import jp.shunin.registry.core.time.ValidityPeriod;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AboutTest {

    @ParameterizedTest
    @CsvSource({
        "2025-05-31, P1Y, 2024-06-01",
        "2025-05-31, P2Y, 2023-06-01",
        "2024-02-28, P1Y, 2023-03-01",
        "2024-02-29, P1Y, 2023-03-01",
        "2025-02-28, P1Y, 2024-02-29",
    })
    @DisplayName("T-7, P-2: a course opens on the first day from which the end lies within the time")
    void opening(LocalDate end, Period time, LocalDate first) {
        assertThat(About.opening(end, time)).isEqualTo(first);
    }

    @Property
    @Label("T-7, P-2: on the opening day the end lies within the time, on the day before it does not")
    void boundary(@ForAll("days") LocalDate end) {
        LocalDate first = About.opening(end, About.CARD);

        assertThat(ValidityPeriod.startingOn(first, About.CARD).contains(end)).isTrue();
        assertThat(ValidityPeriod.startingOn(first.minusDays(1), About.CARD).contains(end))
                .isFalse();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2006, 4, 1).toEpochDay(),
                        LocalDate.of(2106, 4, 1).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
