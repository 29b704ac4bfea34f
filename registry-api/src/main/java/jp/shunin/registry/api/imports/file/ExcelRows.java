package jp.shunin.registry.api.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The rows of a workbook's first sheet. The workbook lies in a temporary file, as it cannot be read from a stream. */
final class ExcelRows extends SourceRows {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    /** What remains of a number format without quoted text, colours and the like, if it shows a day. */
    private static final Pattern NOT_OF_THE_DAY = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private static final Pattern OF_A_DAY = Pattern.compile(".*[ydeg].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The formats of days that have a number and no text, those of Japan among them (ECMA-376, 18.8.30). */
    private static final List<int[]> BUILT_IN =
            List.of(new int[] {14, 17}, new int[] {22, 22}, new int[] {27, 36}, new int[] {50, 58});

    private final Path copy;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    private ExcelRows(Path copy, ReadableWorkbook workbook) throws IOException {
        this.copy = copy;
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
    }

    static ExcelRows reading(InputStream file) throws IOException {
        Path copy = Files.createTempFile("import", ".xlsx");
        try (file) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            InflationGuard.check(copy);
            return new ExcelRows(copy, new ReadableWorkbook(copy.toFile(), WITH_FORMATS));
        } catch (IOException | ExcelReaderException broken) {
            Files.deleteIfExists(copy);
            UnreadableFileException unreadable =
                    new UnreadableFileException(UnreadableFileException.Cause.WORKBOOK_BROKEN);
            unreadable.initCause(broken);
            throw unreadable;
        } catch (UnreadableFileException refused) {
            Files.deleteIfExists(copy);
            throw refused;
        }
    }

    @Override
    Optional<SourceRow> next() {
        try {
            return rows.hasNext() ? Optional.of(row(rows.next())) : Optional.empty();
        } catch (ExcelReaderException broken) {
            UnreadableFileException unreadable =
                    new UnreadableFileException(UnreadableFileException.Cause.WORKBOOK_BROKEN);
            unreadable.initCause(broken);
            throw unreadable;
        }
    }

    private static SourceRow row(Row row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(ExcelRows::text).orElse(""));
        }
        return new SourceRow(row.getRowNum(), cells);
    }

    /** As people see it; days in ISO, numbers without a fraction as they are. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDay(cell)
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : text;
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null) {
            return OF_A_DAY.matcher(NOT_OF_THE_DAY.matcher(format).replaceAll(""))
                            .matches()
                    && !format.equalsIgnoreCase("General");
        }
        Integer id = cell.getDataFormatId();
        return id != null && BUILT_IN.stream().anyMatch(range -> id >= range[0] && id <= range[1]);
    }

    @Override
    public void close() throws IOException {
        try (workbook;
                stream) {
            Files.deleteIfExists(copy);
        }
    }
}
