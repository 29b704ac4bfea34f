package jp.shunin.registry.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityPeriodTest {

    private static final Period FIVE_YEARS = Period.ofYears(5);

    @ParameterizedTest(name = "{0} … {1} on {2}: {3}")
    @CsvSource({
        "2020-06-15, 2025-06-14, 2020-06-14, false",
        "2020-06-15, 2025-06-14, 2020-06-15, true",
        "2020-06-15, 2025-06-14, 2025-06-14, true",
        "2020-06-15, 2025-06-14, 2025-06-15, false",
        "2020-06-15, 2020-06-15, 2020-06-15, true",
    })
    @DisplayName("P-1: both dates of a period are included")
    void bothDatesAreIncluded(LocalDate from, LocalDate through, LocalDate day, boolean inForce) {
        assertThat(new ValidityPeriod(from, through).contains(day)).isEqualTo(inForce);
    }

    @Test
    @DisplayName("P-1: a period cannot end before it begins")
    void cannotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ValidityPeriod(LocalDate.of(2020, 6, 15), LocalDate.of(2020, 6, 14)))
                .withMessageContaining("2020-06-14")
                .withMessageContaining("2020-06-15");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2020-06-15, 2025-06-14",
        "2020-02-29, 2025-02-28",
        "2019-03-01, 2024-02-29",
        "2020-02-28, 2025-02-27",
        "2020-03-01, 2025-02-28",
        "2020-01-01, 2024-12-31",
        "2020-12-31, 2025-12-30",
    })
    @DisplayName(
            "P-2: five years end on the day before the corresponding day, or on the last day of a month without one")
    void fiveYearsCountTheFirstDay(LocalDate first, LocalDate last) {
        assertThat(ValidityPeriod.startingOn(first, FIVE_YEARS)).isEqualTo(new ValidityPeriod(first, last));
    }

    @Test
    @DisplayName("P-2: from 29 February to 29 February the corresponding day exists")
    void leapDayToLeapDay() {
        ValidityPeriod period = ValidityPeriod.startingOn(LocalDate.of(2020, 2, 29), Period.ofYears(4));

        assertThat(period.through()).isEqualTo("2024-02-28");
    }

    @ParameterizedTest(name = "{0} + {1} → {2}")
    @CsvSource({
        "2023-01-31, P1M, 2023-02-28",
        "2024-01-31, P1M, 2024-02-29",
        "2023-01-29, P1M, 2023-02-28",
        "2024-01-29, P1M, 2024-02-28",
        "2023-08-31, P1M, 2023-09-30",
        "2023-08-30, P1M, 2023-09-29",
        "2023-08-31, P1Y6M, 2025-02-28",
    })
    @DisplayName("P-2: months are counted as years are")
    void monthsAreCountedAsYearsAre(LocalDate first, Period length, LocalDate last) {
        assertThat(ValidityPeriod.startingOn(first, length).through()).isEqualTo(last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0Y", "P-1Y", "P1Y-12M", "P1D", "P5Y1D"})
    @DisplayName("P-2: a length is positive and has no days")
    void lengthIsPositiveAndHasNoDays(Period length) {
        LocalDate first = LocalDate.of(2020, 6, 15);

        assertThatIllegalArgumentException().isThrownBy(() -> ValidityPeriod.startingOn(first, length));
    }

    @ParameterizedTest(name = "… {0} continued: {1} … {2}")
    @CsvSource({
        "2021-03-31, 2021-04-01, 2026-03-31",
        "2019-02-28, 2019-03-01, 2024-02-29",
        "2024-02-28, 2024-02-29, 2029-02-28",
        "2024-02-29, 2024-03-01, 2029-02-28",
        "2019-12-31, 2020-01-01, 2024-12-31",
    })
    @DisplayName("P-3: a period that continues another is counted from the day after its last day")
    void continuationStartsOnTheNextDay(LocalDate oldLast, LocalDate from, LocalDate through) {
        ValidityPeriod old = new ValidityPeriod(oldLast.minusYears(1), oldLast);

        assertThat(old.continuedFor(FIVE_YEARS)).isEqualTo(new ValidityPeriod(from, through));
    }

    @ParameterizedTest(name = "{0} … {1}: {2}")
    @CsvSource({
        "2020-01-01, 2020-06-14, false",
        "2020-01-01, 2020-06-15, true",
        "2020-06-16, 2020-06-17, true",
        "2020-01-01, 2021-12-31, true",
        "2020-06-20, 2020-12-31, true",
        "2020-06-21, 2020-12-31, false",
    })
    @DisplayName("P-1: periods overlap if they have a day in common, be it only the first or the last")
    void overlapIsADayInCommon(LocalDate from, LocalDate through, boolean overlap) {
        ValidityPeriod period = new ValidityPeriod(LocalDate.of(2020, 6, 15), LocalDate.of(2020, 6, 20));
        ValidityPeriod other = new ValidityPeriod(from, through);

        assertThat(period.overlaps(other)).isEqualTo(overlap);
        assertThat(other.overlaps(period)).isEqualTo(overlap);
    }
}
