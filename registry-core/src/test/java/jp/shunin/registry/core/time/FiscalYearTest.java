package jp.shunin.registry.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2020-03-31, 2019", "2020-04-01, 2020", "2019-05-01, 2019", "2019-04-30, 2019", "2020-01-01, 2019"})
    @DisplayName("R-213 (DT-27): the fiscal year of a day begins on 1 April")
    void fiscalYearOfADay(LocalDate day, int year) {
        assertThat(FiscalYear.of(day)).isEqualTo(new FiscalYear(year));
    }

    @Test
    @DisplayName("A fiscal year lasts from 1 April to 31 March")
    void lastsFromAprilToMarch() {
        FiscalYear year = new FiscalYear(2019);

        assertThat(year.first()).isEqualTo("2019-04-01");
        assertThat(year.last()).isEqualTo("2020-03-31");
        assertThat(year).hasToString("FY2019");
    }

    @Test
    @DisplayName("Earlier fiscal years come first")
    void earlierYearsComeFirst() {
        assertThat(Stream.of(2024, 2019, 2021).map(FiscalYear::new).sorted())
                .containsExactly(new FiscalYear(2019), new FiscalYear(2021), new FiscalYear(2024));
    }
}
