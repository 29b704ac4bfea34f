package jp.shunin.registry.api.export;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.api.export.UnencodableException.Cell;
import jp.shunin.registry.projections.listing.Rows;

/** Looks through a list before it is written, for characters that the file could not hold. */
public final class Encodability {

    private static final int MOST_LISTED = 100;

    private final Charset charset;
    private final CharsetEncoder encoder;
    private final List<Cell> cells = new ArrayList<>();
    private long line;
    private long total;

    private Encodability(Charset charset) {
        this.charset = charset;
        this.encoder = charset.newEncoder();
    }

    /** @throws UnencodableException if some cell has a character that the charset does not have */
    public static <R> void require(Sheet<R> sheet, Rows<R> rows, Charset charset) {
        Encodability check = new Encodability(charset);
        rows.forEach(each -> check.look(sheet.headers(), sheet.cells(each)));
        if (check.total > 0) {
            throw new UnencodableException(charset.name(), check.cells, check.total);
        }
    }

    private void look(List<String> headers, List<String> texts) {
        line++;
        for (int i = 0; i < texts.size(); i++) {
            if (!encoder.canEncode(texts.get(i))) {
                note(new Cell(line, texts.getFirst(), headers.get(i), missing(texts.get(i))));
            }
        }
    }

    private void note(Cell cell) {
        total++;
        if (cells.size() < MOST_LISTED) {
            cells.add(cell);
        }
    }

    private List<String> missing(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .filter(character -> !encoder.canEncode(character))
                .distinct()
                .toList();
    }
}
