package jp.shunin.registry.core.time;

/** The numbers in a wareki date, in digits (12) or in kanji (十二, 一二), up to two places. */
final class KanjiNumber {

    /** Matches what {@link #parse} reads, and nothing else. */
    static final String REGEX = "[0-9]{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[〇一二三四五六七八九]{1,2}";

    private static final String DIGITS = "〇一二三四五六七八九";

    private KanjiNumber() {}

    static int parse(String number) {
        int ten = number.indexOf('十');
        if (ten < 0) {
            return number.chars().reduce(0, (sum, character) -> sum * 10 + digit(character));
        }
        int tens = ten == 0 ? 1 : digit(number.charAt(0));
        int ones = ten == number.length() - 1 ? 0 : digit(number.charAt(ten + 1));
        return tens * 10 + ones;
    }

    private static int digit(int character) {
        int kanji = DIGITS.indexOf(character);
        return kanji >= 0 ? kanji : Character.digit(character, 10);
    }
}
