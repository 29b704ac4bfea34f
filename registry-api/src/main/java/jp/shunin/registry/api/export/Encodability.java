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

    private final CharsetEncoder encoder;
    private final List<Cell> cells = new ArrayList<>();
    private long line;
    private long total;

    private Encodability(Charset charset) {
        this.encoder = charset.newEncoder();
    }

    /**
     * What the charset cannot hold.
     *
     * @param cells the first of the cells
     * @param total how many cells there are
     */
    public record Unwritable(List<Cell> cells, long total) {

        public Unwritable {
            cells = List.copyOf(cells);
        }
    }

    /** Looks for the cells that have a character that the charset does not have. */
    public static <R> Unwritable check(Sheet<R> sheet, Rows<R> rows, Charset charset) {
        Encodability check = new Encodability(charset);
        rows.forEach(each -> check.look(sheet.headers(), sheet.cells(each)));
        return new Unwritable(check.cells, check.total);
    }

    /** @throws UnencodableException if some cell has a character that the charset does not have */
    public static <R> void require(Sheet<R> sheet, Rows<R> rows, Charset charset) {
        Unwritable unwritable = check(sheet, rows, charset);
        if (unwritable.total() > 0) {
            throw new UnencodableException(charset.name(), unwritable.cells(), unwritable.total());
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
