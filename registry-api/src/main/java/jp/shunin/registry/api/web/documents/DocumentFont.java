package jp.shunin.registry.api.web.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.shunin.registry.api.web.documents.Variations.Sequence;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** A TrueType font in which documents are set. What it can show is known from the beginning; its outlines are read when needed. */
final class DocumentFont {

    private final Resource file;
    private final CmapLookup letters;
    private final Variations variations;

    private DocumentFont(Resource file, CmapLookup letters, Variations variations) {
        this.file = file;
        this.letters = letters;
        this.variations = variations;
    }

    static DocumentFont of(Resource file) {
        try (TrueTypeFont font = parsed(file)) {
            return new DocumentFont(
                    file, font.getUnicodeCmapLookup(), Variations.in(font.getTableBytes(font.getCmap())));
        } catch (IOException cause) {
            throw new UncheckedIOException("the font " + file.getDescription() + " cannot be read", cause);
        }
    }

    private static TrueTypeFont parsed(Resource file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(file.getContentAsByteArray()));
    }

    boolean shows(int letter) {
        return letters.getGlyphId(letter) > 0;
    }

    Variations variations() {
        return variations;
    }

    /**
     * The font for one document, of which only the glyphs that are used go into the file.
     *
     * @param text the document's
     * @param standIns letters, otherwise unused, that stand in it for variation sequences
     */
    PDFont in(PDDocument document, String text, Map<Integer, Sequence> standIns) {
        try {
            TrueTypeFont font = parsed(file);
            CmapSubtable cmap = new WithStandIns(font.getUnicodeCmapLookup(), letters(text), variations, standIns);
            cmap.setPlatformId(CmapTable.PLATFORM_WINDOWS);
            cmap.setPlatformEncodingId(CmapTable.ENCODING_WIN_UNICODE_FULL);
            font.getCmap().setCmaps(new CmapSubtable[] {cmap});
            return PDType0Font.load(document, font, true);
        } catch (IOException cause) {
            throw new UncheckedIOException("the font " + file.getDescription() + " cannot be read", cause);
        }
    }

    private static Set<Integer> letters(String text) {
        return text.codePoints().boxed().collect(Collectors.toSet());
    }

    /** Draws the selected form for a stand-in, and says that it is the letter: so the text can be searched and copied. */
    private static final class WithStandIns extends CmapSubtable {

        private final CmapLookup letters;
        private final Set<Integer> used;
        private final Map<Integer, Integer> glyphs = new HashMap<>();
        private final Map<Integer, Integer> meant = new HashMap<>();

        WithStandIns(CmapLookup letters, Set<Integer> used, Variations variations, Map<Integer, Sequence> standIns) {
            this.letters = letters;
            this.used = used;
            standIns.forEach((standIn, sequence) -> variations.glyph(sequence).ifPresent(glyph -> {
                glyphs.put(standIn, glyph);
                meant.put(glyph, sequence.letter());
            }));
        }

        @Override
        public int getGlyphId(int letter) {
            Integer glyph = glyphs.get(letter);
            return glyph == null ? letters.getGlyphId(letter) : glyph;
        }

        @Override
        public @Nullable List<Integer> getCharCodes(int glyph) {
            Integer letter = meant.get(glyph);
            return letter == null ? asWritten(letters.getCharCodes(glyph)) : List.of(letter);
        }

        /** Some letters look the same, as 子 and the radical ⼦: a glyph means the one that is written. */
        private @Nullable List<Integer> asWritten(@Nullable List<Integer> same) {
            if (same == null || same.size() < 2) {
                return same;
            }
            List<Integer> written = same.stream().filter(used::contains).toList();
            return written.isEmpty() ? same : written;
        }
    }
}
