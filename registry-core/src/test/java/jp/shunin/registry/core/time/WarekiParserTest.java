package jp.shunin.registry.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarekiParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和5年6月1日",
                "令和05年06月01日",
                "令和５年６月１日",
                "令和五年六月一日",
                " 令和 5 年 6 月 1 日 ",
                "令和　５年　６月　１日",
                "㋿5年6月1日",
                "令5年6月1日",
                "R5年6月1日",
                "R5.6.1",
                "r5.6.1",
                "Ｒ５．６．１",
                "R 5. 6. 1",
                "R05/06/01",
                "R5-6-1",
                "Ｒ５－６－１",
                "R5−6−1",
                "R5・6・1",
                "令和5.6.1",
                "令五・六・一",
            })
    @DisplayName("One day, as people write it")
    void readsWhatPeopleWrite(String text) {
        assertThat(WarekiParser.parseDate(text)).isEqualTo(exactly(2023, 6, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"令和元年5月1日", "令和1年5月1日", "令和一年五月一日", "R1.5.1", "R元.5.1", "㋿元年５月１日"})
    @DisplayName("Year 1 is 元年 or 1")
    void readsTheFirstYear(String text) {
        assertThat(WarekiParser.parseDate(text)).isEqualTo(exactly(2019, 5, 1));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "H31.4.30, 2019-04-30",
        "S64.1.7, 1989-01-07",
        "T15.12.24, 1926-12-24",
        "M45.7.29, 1912-07-29",
        "㍻元年1月8日, 1989-01-08",
        "㍼64年1月7日, 1989-01-07",
        "㍽元年7月30日, 1912-07-30",
        "㍾6年1月1日, 1873-01-01",
        "昭40.5.1, 1965-05-01",
        "平成五年十二月二十一日, 1993-12-21",
        "令和6年2月29日, 2024-02-29",
    })
    @DisplayName("Every era, by every kind of name")
    void readsEveryEra(String text, LocalDate date) {
        assertThat(WarekiParser.parseDate(text)).isEqualTo(new Wareki.Parsed(date, Optional.empty()));
    }

    @ParameterizedTest(name = "{0} → {1}, {2}")
    @CsvSource({
        "平成35年3月31日, 2023-03-31, 令和5年3月31日",
        "H31.5.1, 2019-05-01, 令和元年5月1日",
        "昭和64年1月8日, 1989-01-08, 平成元年1月8日",
        "昭和100年1月1日, 2025-01-01, 令和7年1月1日",
        "令和元年4月30日, 2019-04-30, 平成31年4月30日",
        "平成1年1月1日, 1989-01-01, 昭和64年1月1日",
        "大正元年7月29日, 1912-07-29, 明治45年7月29日",
    })
    @DisplayName("A day outside the era's days is read as the day it must mean, with a notice")
    void noticesADayOutsideTheEra(String text, LocalDate date, String rightly) {
        Wareki.Parsed parsed = WarekiParser.parseDate(text);

        assertThat(parsed.date()).isEqualTo(date);
        assertThat(parsed.notice()).hasValueSatisfying(notice -> {
            assertThat(notice.japanese()).contains(rightly, date.toString());
            assertThat(notice.english()).contains(rightly, date.toString());
        });
    }

    @Test
    @DisplayName("A notice repeats what was written and names both eras")
    void noticeNamesBothEras() {
        assertThat(WarekiParser.parseDate("H35.3.31").notice())
                .contains(new Wareki.Notice(
                        "平成35年3月31日は令和5年3月31日です（2023-03-31）。",
                        "平成35年3月31日 is 令和5年3月31日 (2023-03-31): the day belongs to Reiwa, not to Heisei"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "令和5年2月30日, 日は1から28です, its days are 1 to 28",
        "令和6年2月30日, 日は1から29です, its days are 1 to 29",
        "令和5年4月31日, 日は1から30です, its days are 1 to 30",
        "R5.6.0, 日は1から30です, its days are 1 to 30",
        "令和5年13月1日, 月は1から12です, the months are 1 to 12",
        "令和5年0月1日, 月は1から12です, the months are 1 to 12",
        "令和0年5月1日, 1年（元年）から数えます, begin with 1 (元年)",
        "R〇.5.1, 1年（元年）から数えます, begin with 1 (元年)",
        "明治5年12月2日, 明治6年1月1日（1873-01-01）以後, from 明治6年1月1日 (1873-01-01) on",
    })
    @DisplayName("A date that does not exist is refused with the range that does")
    void refusesADateThatDoesNotExist(String text, String japanese, String english) {
        assertRefused(text)
                .withMessageContaining(english)
                .satisfies(refusal -> assertThat(refusal.japanese()).contains(japanese));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-06-01",
                "2023/6/1",
                "2023年6月1日",
                "5年6月1日",
                "R5",
                "R5.6",
                "令和5年6月",
                "令和5年度",
                "R5.6/1日",
                "R5.1 2.1",
                "X5.6.1",
                "令和十十年1月1日",
                "令和1234年1月1日",
                "令和-5年1月1日",
                "令和5年6月1日まで",
                "",
                "　",
            })
    @DisplayName("A text that is no wareki date is refused with examples of one")
    void refusesWhatIsNoWarekiDate(String text) {
        assertRefused(text)
                .withMessageContaining("令和5年6月1日")
                .satisfies(refusal -> assertThat(refusal.japanese()).contains("「" + text + "」", "「R5.6.1」"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021年度", "平成33年", "平成33", "平成33年度末"})
    @DisplayName("A text that is no fiscal year is refused with examples of one")
    void refusesWhatIsNoFiscalYear(String text) {
        assertThatExceptionOfType(WarekiFormatException.class)
                .isThrownBy(() -> WarekiParser.parseFiscalYear(text))
                .withMessageContaining("令和5年度");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025年", "平成33年度", "平成37", "平成0年"})
    @DisplayName("A text that is no year of an era is refused")
    void refusesWhatIsNoYear(String text) {
        assertThatExceptionOfType(WarekiFormatException.class).isThrownBy(() -> WarekiParser.parseYear(text));
    }

    private static ThrowableAssertAlternative<WarekiFormatException> assertRefused(String text) {
        return assertThatExceptionOfType(WarekiFormatException.class).isThrownBy(() -> WarekiParser.parseDate(text));
    }

    private static Wareki.Parsed exactly(int year, int month, int day) {
        return new Wareki.Parsed(LocalDate.of(year, month, day), Optional.empty());
    }
}
