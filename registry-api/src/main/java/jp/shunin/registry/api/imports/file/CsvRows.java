package jp.shunin.registry.api.imports.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV text. What the encoding does not have becomes U+FFFD, so that it can be reported cell by cell.
 *
 * <p>A row that cannot be read does not draw the following ones with it: however far a quotation mark was left open, the
 * next row begins on the next line.
 */
final class CsvRows extends SourceRows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** More than any row of any register, and far less than the memory. */
    private static final int LONGEST_ROW = 1 << 20;
    /** More than anybody writes into a cell; beyond it a quotation mark was forgotten. */
    private static final int MOST_LINES = 50;
    /** Fewer separators may well stand in a line of a remark. */
    private static final int FEWEST_OF_A_ROW = 3;

    private final TextLines text;
    /** Lines that were read in search of a closing quotation mark, and belong to no row yet. */
    private final Deque<String> ahead = new ArrayDeque<>();

    private long lastLine;
    private @Nullable Integer columns;

    private CsvRows(TextLines text) {
        this.text = text;
    }

    static CsvRows reading(InputStream file, TextEncoding encoding) throws IOException {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        BufferedReader reader = new BufferedReader(new InputStreamReader(file, decoder));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return new CsvRows(new TextLines(reader, LONGEST_ROW));
    }

    @Override
    Optional<SourceRow> next() {
        String line = ahead.isEmpty() ? readLine() : ahead.remove();
        if (line == null) {
            return Optional.empty();
        }
        long begun = ++lastLine;
        SourceRow row = line.length() >= LONGEST_ROW ? tooLong(begun, line) : row(begun, line);
        return Optional.of(columns == null && !row.isBlank() ? header(row, line) : row);
    }

    private SourceRow row(long begun, String line) {
        if (line.indexOf('"') < 0) {
            return new SourceRow(begun, parted(line));
        }
        CsvScan scan = new CsvScan(separatorsOfARow());
        boolean goesOn = scan.goesOnAfter(line);
        int more = 0;
        for (int length = line.length(); goesOn; more++) {
            String next = more < MOST_LINES && length < LONGEST_ROW ? ahead(more) : null;
            if (next == null || next.length() >= LONGEST_ROW) {
                scan.giveUp();
                break;
            }
            length += next.length();
            goesOn = scan.goesOnAfter(next);
        }
        if (scan.fault() == null) {
            for (int passed = 0; passed < more; passed++) {
                ahead.remove();
            }
            lastLine += more;
        }
        return new SourceRow(begun, scan.cells(), scan.fault());
    }

    /** A line after the present one; null if there is none. */
    private @Nullable String ahead(int place) {
        if (place == ahead.size()) {
            String line = readLine();
            if (line == null) {
                return null;
            }
            ahead.add(line);
        }
        return ahead.stream().skip(place).findFirst().orElseThrow();
    }

    private @Nullable String readLine() {
        try {
            return text.next();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int separatorsOfARow() {
        return columns == null ? Integer.MAX_VALUE : Math.max(columns - 1, FEWEST_OF_A_ROW);
    }

    private SourceRow tooLong(long begun, String line) {
        if (columns == null) {
            throw new UnreadableFileException(UnreadableFileException.Cause.ROW_TOO_LONG, begun);
        }
        String shown = line.substring(0, CsvScan.SHOWN);
        return new SourceRow(
                begun, List.of(shown.split(",", -1)), new RowFault(CellProblem.ROW_TOO_LONG, 0, LONGEST_ROW, shown));
    }

    /** Of a header with a fault the cells are guessed, so that the rows below are looked at all the same. */
    private SourceRow header(SourceRow row, String line) {
        SourceRow header =
                row.fault() == null ? row : new SourceRow(row.line(), parted(line.replace("\"", "")), row.fault());
        columns = header.cells().size();
        return header;
    }

    private static List<String> parted(String line) {
        return Arrays.asList(line.substring(0, CsvScan.lengthWithoutEnd(line)).split(",", -1));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
