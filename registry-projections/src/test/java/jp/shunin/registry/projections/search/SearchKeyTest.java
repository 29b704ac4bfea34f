package jp.shunin.registry.projections.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A name is compared")
class SearchKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"ヤマダ ハナコ", "やまだはなこ", "ﾔﾏﾀﾞﾊﾅｺ", "ヤマダ　はなこ", "ﾔﾏﾀﾞ ﾊﾅｺ"})
    @DisplayName("alike in every kind of kana, with and without spaces")
    void kana(String written) {
        assertThat(SearchKey.ofKana(written)).isEqualTo("ヤマダハナコ");
    }

    @Test
    @DisplayName("alike in full and half width, in large and small letters")
    void width() {
        assertThat(SearchKey.ofName("Ｍａｒｉａ　Ⅲ")).isEqualTo("mariaiii");
    }

    @Test
    @DisplayName("as it is written in kanji: variants of a character are different names")
    void kanji() {
        assertThat(SearchKey.ofName("髙橋")).isEqualTo("髙橋");
        assertThat(SearchKey.ofName("齋藤")).isNotEqualTo(SearchKey.ofName("斎藤"));
    }

    @Test
    @DisplayName("with all of hiragana, repeat marks too, as katakana, and nothing else changed")
    void allOfHiragana() {
        assertThat(SearchKey.ofKana("ぁゔゖゝゞー")).isEqualTo("ァヴヶヽヾー");
    }
}
