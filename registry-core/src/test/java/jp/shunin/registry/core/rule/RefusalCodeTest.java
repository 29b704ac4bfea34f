package jp.shunin.registry.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.time.OpenEnd;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Refusals say what is wrong in both languages and cite their rule")
class RefusalCodeTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    @ParameterizedTest
    @EnumSource
    @DisplayName("each code has a Japanese and an English text")
    void bothTexts(RefusalCode code) {
        assertThat(template(code, Locale.JAPANESE)).containsPattern("[\\p{IsHiragana}\\p{IsHan}]");
        assertThat(template(code, Locale.ENGLISH))
                .isNotBlank()
                .doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("both texts use the same facts, numbered from 0 without a gap")
    void samePlaceholders(RefusalCode code) {
        SortedSet<Integer> english = placeholders(template(code, Locale.ENGLISH));

        assertThat(placeholders(template(code, Locale.JAPANESE))).isEqualTo(english);
        assertThat(english)
                .containsExactlyElementsOf(
                        IntStream.range(0, english.size()).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a rule is found again by its id, which is its name with a hyphen, and names its source")
    void ruleIds(Rule rule) {
        assertThat(Rule.ofId(rule.id())).isSameAs(rule);
        assertThat(rule.id()).isEqualTo(rule.name().replace('_', '-'));
        assertThat(rule.source()).isNotBlank();
    }

    @Test
    @DisplayName("an id that no rule has is refused")
    void unknownRule() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.ofId("K_3")).withMessageContaining("K_3");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-30, 平成31年4月30日",
        "2019-05-01, 令和元年5月1日",
        "2023-06-01, 令和5年6月1日",
        "1873-01-01, 明治6年1月1日",
        "1872-12-31, 1872-12-31"
    })
    @DisplayName("dates read in wareki for Japanese and in ISO for English")
    void dates(LocalDate date, String japanese) {
        assertThat(FactText.of(date, true)).isEqualTo(japanese);
        assertThat(FactText.of(date, false)).isEqualTo(date.toString());
    }

    @Test
    @DisplayName("several facts are listed, and no fact is said to be none")
    void lists() {
        List<LocalDate> dates = List.of(LocalDate.of(2023, 6, 1), LocalDate.of(2024, 6, 1));

        assertThat(FactText.of(dates, true)).isEqualTo("令和5年6月1日、令和6年6月1日");
        assertThat(FactText.of(dates, false)).isEqualTo("2023-06-01, 2024-06-01");
        assertThat(FactText.of(List.of(), true)).isEqualTo("なし");
        assertThat(FactText.of(List.of(), false)).isEqualTo("none");
    }

    @Test
    @DisplayName("C-1: a last day that there is not is said to be none")
    void openEnd() {
        assertThat(FactText.of(OpenEnd.DAY, true)).isEqualTo("なし");
        assertThat(FactText.of(OpenEnd.DAY, false)).isEqualTo("none");
    }

    @Test
    @DisplayName("a course reads by its Japanese name")
    void courses() {
        assertThat(FactText.of(Course.CHIEF, true)).isEqualTo(Course.CHIEF.japaneseName());
        assertThat(FactText.of(Course.CHIEF, false)).isEqualTo("CHIEF");
    }

    @Test
    @DisplayName("a refusal fills its facts in and speaks English to whom it cannot speak Japanese")
    void detail() {
        Refusal refusal = Refusal.of(RefusalCode.CARD_EXPIRED, LocalDate.of(2023, 6, 1));

        assertThat(refusal.rule()).contains(Rule.C_4);
        assertThat(refusal.detail(Locale.JAPAN)).contains("令和5年6月1日");
        assertThat(refusal.detail(Locale.GERMAN)).contains("last in force on 2023-06-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13-{1}", "{0}", "$1", "a\\b"})
    @DisplayName("a fact comes out as it is, whatever signs are in it")
    void factsAreNotTemplates(String certificateNumber) {
        Refusal refusal = Refusal.of(
                RefusalCode.CERTIFICATE_NUMBER_KNOWN, certificateNumber, Course.CHIEF, LocalDate.of(2023, 6, 1));

        assertThat(refusal.detail(Locale.ENGLISH)).contains(certificateNumber);
    }

    private static String template(RefusalCode code, Locale locale) {
        return code.text(locale, List.of());
    }

    private static SortedSet<Integer> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
