package jp.shunin.registry.api.web.documents;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The variation sequences of a font (IVS, and those of the compatibility ideographs): its {@code cmap} of format 14, which
 * FontBox does not read.
 */
final class Variations {

    private static final int FORMAT = 14;
    private static final int BYTES_OF_24_BITS = 3;

    /** A letter with what selects its form. */
    record Sequence(int letter, int selector) {}

    private final Map<Sequence, Integer> glyphs = new HashMap<>();
    private final Set<Sequence> usual = new HashSet<>();

    private Variations() {}

    /** Those in the bytes of a {@code cmap} table. */
    static Variations in(byte[] cmap) {
        ByteBuffer table = ByteBuffer.wrap(cmap);
        Variations variations = new Variations();
        int subtables = Short.toUnsignedInt(table.getShort(2));
        for (int i = 0; i < subtables; i++) {
            int at = table.getInt(4 + 8 * i + 4);
            if (table.getShort(at) == FORMAT) {
                variations.read(table, at);
            }
        }
        return variations;
    }

    private void read(ByteBuffer table, int at) {
        int selectors = table.getInt(at + 6);
        for (int i = 0; i < selectors; i++) {
            int row = at + 10 + 11 * i;
            int selector = letter(table, row);
            readUsual(table, at, table.getInt(row + BYTES_OF_24_BITS), selector);
            readGlyphs(table, at, table.getInt(row + BYTES_OF_24_BITS + 4), selector);
        }
    }

    /** Ranges of letters of which the usual form is the selected one. */
    private void readUsual(ByteBuffer table, int at, int offset, int selector) {
        int ranges = offset == 0 ? 0 : table.getInt(at + offset);
        for (int i = 0; i < ranges; i++) {
            int range = at + offset + 4 + 4 * i;
            int first = letter(table, range);
            int more = Byte.toUnsignedInt(table.get(range + BYTES_OF_24_BITS));
            for (int letter = first; letter <= first + more; letter++) {
                usual.add(new Sequence(letter, selector));
            }
        }
    }

    private void readGlyphs(ByteBuffer table, int at, int offset, int selector) {
        int mappings = offset == 0 ? 0 : table.getInt(at + offset);
        for (int i = 0; i < mappings; i++) {
            int mapping = at + offset + 4 + 5 * i;
            int glyph = Short.toUnsignedInt(table.getShort(mapping + BYTES_OF_24_BITS));
            glyphs.put(new Sequence(letter(table, mapping), selector), glyph);
        }
    }

    private static int letter(ByteBuffer table, int at) {
        return Byte.toUnsignedInt(table.get(at)) << 16 | Short.toUnsignedInt(table.getShort(at + 1));
    }

    /** Whether the selected form is the usual one. */
    boolean isUsual(Sequence sequence) {
        return usual.contains(sequence);
    }

    /** The glyph of the selected form, where it is another than the usual one. */
    OptionalInt glyph(Sequence sequence) {
        Integer glyph = glyphs.get(sequence);
        return glyph == null ? OptionalInt.empty() : OptionalInt.of(glyph);
    }
}
