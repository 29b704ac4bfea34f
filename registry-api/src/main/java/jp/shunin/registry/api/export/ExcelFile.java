package jp.shunin.registry.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import jp.shunin.registry.projections.listing.Rows;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list as an Excel workbook of one sheet. All cells are texts, so none is ever taken for a formula. */
public final class ExcelFile {

    private static final int ROWS_HELD = 200;
    private static final String WRITER = "Shunin Registry";
    private static final String FORMAT_VERSION = "1.0";

    private ExcelFile() {}

    /** Writes the lines one by one. */
    public static <R> void write(Sheet<R> sheet, Rows<R> rows, OutputStream out) throws IOException {
        // Not closed when it fails: that would make a workbook of a part, which looks like the whole.
        Workbook workbook = new Workbook(out, WRITER, FORMAT_VERSION);
        Lines lines = new Lines(workbook.newWorksheet(sheet.name()));
        lines.add(sheet.headers());
        rows.forEach(line -> lines.add(sheet.cells(line)));
        workbook.finish();
    }

    private static final class Lines {

        private final Worksheet worksheet;
        private int next;

        Lines(Worksheet worksheet) {
            this.worksheet = worksheet;
        }

        void add(List<String> cells) {
            for (int column = 0; column < cells.size(); column++) {
                worksheet.inlineString(next, column, cells.get(column));
            }
            next++;
            if (next % ROWS_HELD == 0) {
                flush();
            }
        }

        private void flush() {
            try {
                worksheet.flush();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }
}
