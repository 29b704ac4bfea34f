package jp.shunin.registry.projections.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names in the form in which they are compared, so that nobody is missed for the width or script of a letter. */
final class SearchKey {

    private static final int FIRST_HIRAGANA = 'ぁ';
    private static final int LAST_HIRAGANA = 'ゖ';
    private static final int FIRST_HIRAGANA_REPEAT = 'ゝ';
    private static final int LAST_HIRAGANA_REPEAT = 'ゞ';
    private static final int TO_KATAKANA = 'ァ' - 'ぁ';

    private SearchKey() {}

    /** NFKC, so half-width kana and full-width letters become the usual ones; no spaces; Latin letters small. */
    static String ofName(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter))
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    /** As {@link #ofName}, and hiragana as katakana. */
    static String ofKana(String kana) {
        return ofName(kana)
                .codePoints()
                .map(letter -> isHiragana(letter) ? letter + TO_KATAKANA : letter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean isHiragana(int letter) {
        return letter >= FIRST_HIRAGANA && letter <= LAST_HIRAGANA
                || letter >= FIRST_HIRAGANA_REPEAT && letter <= LAST_HIRAGANA_REPEAT;
    }
}
