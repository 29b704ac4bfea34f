package jp.shunin.registry.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KanjiNumberTest {

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "5, 5",
        "05, 5",
        "31, 31",
        "101, 101",
        "〇, 0",
        "五, 5",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "二十一, 21",
        "九十九, 99",
        "一二, 12",
        "二〇, 20",
        "〇五, 5",
    })
    void readsDigitsAndKanji(String text, int number) {
        assertThat(text).matches(KanjiNumber.REGEX);
        assertThat(KanjiNumber.parse(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "十十", "〇十", "十〇", "一二三", "二十一二", "百", "1十", "元"})
    void admitsNothingElse(String text) {
        assertThat(text).doesNotMatch(KanjiNumber.REGEX);
    }
}
