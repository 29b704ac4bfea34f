package jp.shunin.registry.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarekiTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "2023-06-01, 令和5年6月1日",
        "2019-05-01, 令和元年5月1日",
        "2019-04-30, 平成31年4月30日",
        "1989-01-08, 平成元年1月8日",
        "1989-01-07, 昭和64年1月7日",
        "1926-12-25, 昭和元年12月25日",
        "1926-12-24, 大正15年12月24日",
        "1912-07-30, 大正元年7月30日",
        "1912-07-29, 明治45年7月29日",
        "1873-01-01, 明治6年1月1日",
    })
    @DisplayName("A day is written in its own era, year 1 as 元年")
    void dayIsWrittenInItsOwnEra(LocalDate day, String wareki) {
        assertThat(Wareki.format(day)).isEqualTo(wareki);
        assertThat(Wareki.parse(wareki).date()).isEqualTo(day);
        assertThat(Wareki.parse(wareki).notice()).isEmpty();
    }

    @Test
    @DisplayName("A day before the solar calendar is not written in wareki")
    void dayBeforeTheSolarCalendar() {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Wareki.format(LocalDate.of(1872, 12, 31)));
    }

    @ParameterizedTest(name = "FY{0} → {1}")
    @CsvSource({"2023, 令和5年度", "2019, 令和元年度", "2018, 平成30年度", "1989, 平成元年度", "1988, 昭和63年度"})
    @DisplayName("A fiscal year is written in the era in which its calendar year ended")
    void fiscalYearIsWritten(int year, String wareki) {
        assertThat(Wareki.format(new FiscalYear(year))).isEqualTo(wareki);
        assertThat(Wareki.parseFiscalYear(wareki)).isEqualTo(new FiscalYear(year));
    }

    @ParameterizedTest(name = "{0} → FY{1}")
    @CsvSource({"平成33年度, 2021", "平成31年度, 2019", "R6年度, 2024", "令和 六 年度, 2024", "㍻３３年度, 2021"})
    @DisplayName("R-277 (DT-28): a fiscal year is read past the end of the era")
    void fiscalYearIsReadPastTheEndOfTheEra(String wareki, int year) {
        assertThat(Wareki.parseFiscalYear(wareki)).isEqualTo(new FiscalYear(year));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"平成37年, 2025", "令和元年, 2019", "昭和100年, 2025", "R7年, 2025"})
    @DisplayName("R-277 (DT-28): a year is read past the end of the era")
    void yearIsReadPastTheEndOfTheEra(String wareki, int year) {
        assertThat(Wareki.parseYear(wareki)).isEqualTo(Year.of(year));
    }
}
