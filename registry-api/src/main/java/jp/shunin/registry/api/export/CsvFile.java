package jp.shunin.registry.api.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import jp.shunin.registry.projections.listing.Rows;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A list as CSV, as Excel opens it: in UTF-8 with a byte order mark, or in the Windows code page of Japan. */
public final class CsvFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    /** Writes the lines one by one. A character that the charset does not have makes it fail, and is never replaced. */
    public static <R> void write(Sheet<R> sheet, Rows<R> rows, Charset charset, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(
                new OutputStreamWriter(out, charset.newEncoder().onUnmappableCharacter(CodingErrorAction.REPORT)));
        if (charset.equals(StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
        }
        // Not closed: whoever opened the stream closes it, and a file that failed must not look like a whole one.
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        printer.printRecord(sheet.headers());
        rows.forEach(line -> print(printer, sheet, line));
        printer.flush();
    }

    private static <R> void print(CSVPrinter printer, Sheet<R> sheet, R line) {
        try {
            printer.printRecord(sheet.cells(line).stream().map(CsvFile::harmless));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** A spreadsheet would take such a cell for a formula and run it, also where the sign is of full width. */
    private static String harmless(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        String first = Normalizer.normalize(cell.substring(0, 1), Normalizer.Form.NFKC);
        return "=+-@\t\r\n".contains(first) ? "'" + cell : cell;
    }
}
