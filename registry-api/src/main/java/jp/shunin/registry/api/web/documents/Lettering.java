package jp.shunin.registry.api.web.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Set;
import jp.shunin.registry.api.web.documents.Variations.Sequence;

/**
 * A text made ready for the fonts of a document: letters with a selected form have stand-ins, and those that no font has
 * are marked by a geta (〓), as printers do. So nothing is ever set as an empty box.
 *
 * @param text the text that the fonts can show
 * @param standIns what the stand-ins in the text mean
 * @param missing what the fonts cannot show as it is written
 */
record Lettering(String text, Map<Integer, Sequence> standIns, Set<Missing> missing) {

    static final int GETA = 0x3013;

    /** Of the area that belongs to nobody; no text of the register has them. */
    private static final int FIRST_STAND_IN = 0xE000;

    private static final int LAST_STAND_IN = 0xF8FF;

    /**
     * Something that no font has.
     *
     * @param written as it is written
     * @param codePoints what it consists of, as {@code U+20BB7}
     * @param shownAs what stands in its place: the letter in its usual form, or a geta
     */
    record Missing(String written, String codePoints, String shownAs) {

        static Missing of(int letter) {
            return new Missing(Character.toString(letter), named(letter), Character.toString(GETA));
        }

        static Missing of(Sequence sequence, String shownAs) {
            return new Missing(
                    Character.toString(sequence.letter()) + Character.toString(sequence.selector()),
                    named(sequence.letter()) + " " + named(sequence.selector()),
                    shownAs);
        }

        private static String named(int codePoint) {
            return "U+%04X".formatted(codePoint);
        }
    }

    static Lettering of(String text, List<DocumentFont> fonts) {
        return new Setter(fonts).set(text);
    }

    /** Goes through a text once. */
    private static final class Setter {

        private final List<DocumentFont> fonts;
        private final StringBuilder set = new StringBuilder();
        private final Map<Integer, Sequence> standIns = new LinkedHashMap<>();
        private final Set<Missing> missing = new LinkedHashSet<>();

        Setter(List<DocumentFont> fonts) {
            this.fonts = fonts;
        }

        Lettering set(String text) {
            List<Integer> letters = new ArrayList<>();
            PrimitiveIterator.OfInt each = text.codePoints().iterator();
            while (each.hasNext()) {
                int letter = each.nextInt();
                if (isSelector(letter) && !letters.isEmpty()) {
                    letters.add(sequence(new Sequence(letters.removeLast(), letter)));
                } else {
                    letters.add(letter);
                }
            }
            letters.forEach(letter -> set.appendCodePoint(shown(letter)));
            return new Lettering(set.toString(), standIns, missing);
        }

        private static boolean isSelector(int letter) {
            return (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0xE0100 && letter <= 0xE01EF);
        }

        private int sequence(Sequence sequence) {
            if (fonts.stream()
                    .anyMatch(font -> font.variations().glyph(sequence).isPresent())) {
                return standIn(sequence);
            }
            if (fonts.stream().noneMatch(font -> font.variations().isUsual(sequence))) {
                missing.add(
                        Missing.of(sequence, isShown(sequence.letter()) ? Character.toString(sequence.letter()) : "〓"));
            }
            return sequence.letter();
        }

        private int standIn(Sequence sequence) {
            for (Map.Entry<Integer, Sequence> known : standIns.entrySet()) {
                if (known.getValue().equals(sequence)) {
                    return known.getKey();
                }
            }
            int standIn = FIRST_STAND_IN + standIns.size();
            if (standIn > LAST_STAND_IN) {
                missing.add(Missing.of(sequence, Character.toString(sequence.letter())));
                return sequence.letter();
            }
            standIns.put(standIn, sequence);
            return standIn;
        }

        private int shown(int letter) {
            if (standIns.containsKey(letter) || isShown(letter) || Character.isWhitespace(letter)) {
                return letter;
            }
            missing.add(Missing.of(letter));
            return GETA;
        }

        private boolean isShown(int letter) {
            return fonts.stream().anyMatch(font -> font.shows(letter));
        }
    }
}
