package jp.shunin.registry.api.web.timeline;

/** About how wide a text is: rather too wide than too narrow, for the reader's font is not known. */
final class TextWidth {

    private static final int LAST_NARROW = 0x2FF;
    private static final double NARROW = 0.62;

    private TextWidth() {}

    static double of(String text, int fontSize) {
        return text.codePoints()
                .mapToDouble(character -> character <= LAST_NARROW ? NARROW : 1)
                .map(share -> share * fontSize)
                .sum();
    }
}
