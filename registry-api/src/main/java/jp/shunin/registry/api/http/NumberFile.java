package jp.shunin.registry.api.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.shunin.registry.api.imports.file.EncodingProbe;
import jp.shunin.registry.api.imports.file.RowFault;
import jp.shunin.registry.api.imports.file.SourceRow;
import jp.shunin.registry.api.imports.file.SourceRows;
import jp.shunin.registry.api.imports.file.UnreadableFileException;
import jp.shunin.registry.core.caremanager.RegistrationNumber;

/**
 * Registration numbers in a CSV file of UTF-8 or Windows-31J. They are in the column called 登録番号 or
 * {@code registrationNumber}; without such a header they are in the first column of every line.
 */
public final class NumberFile {

    private static final Set<String> HEADERS = Set.of("登録番号", "registrationNumber");
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final int UNKNOWN = -1;

    private final Set<RegistrationNumber> numbers = new LinkedHashSet<>();
    private final List<BadNumbersException.BadLine> bad = new ArrayList<>();
    private int column = UNKNOWN;

    private NumberFile() {}

    /**
     * All numbers of a file, each once.
     *
     * @throws BadNumbersException if a line has none
     * @throws UnreadableFileException if it is no such file, or empty
     */
    public static Set<RegistrationNumber> read(byte[] file) {
        EncodingProbe probe = new EncodingProbe();
        probe.look(file, file.length);
        NumberFile read = new NumberFile();
        try (SourceRows rows = SourceRows.open(
                new ByteArrayInputStream(file), probe.recognised().encoding())) {
            List<SourceRow> some = rows.next(ROWS_AT_A_TIME);
            while (!some.isEmpty()) {
                some.forEach(read::take);
                some = rows.next(ROWS_AT_A_TIME);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return read.all();
    }

    private void take(SourceRow row) {
        List<String> cells = row.cells().stream().map(NumberFile::plain).toList();
        boolean isHeader = column == UNKNOWN && findColumn(cells);
        RowFault fault = row.fault();
        if (fault != null) {
            bad.add(BadNumbersException.BadLine.of(row.line(), fault));
        } else if (!isHeader) {
            take(row.line(), column < cells.size() ? cells.get(column) : "");
        }
    }

    /** Finds the column by the first row, the first one if that names none. Whether it is a header. */
    private boolean findColumn(List<String> first) {
        int named = IntStream.range(0, first.size())
                .filter(place -> HEADERS.contains(first.get(place)))
                .findFirst()
                .orElse(UNKNOWN);
        column = Math.max(0, named);
        return named != UNKNOWN;
    }

    private void take(long line, String text) {
        if (RegistrationNumber.isWellFormed(text)) {
            numbers.add(new RegistrationNumber(text));
        } else {
            bad.add(new BadNumbersException.BadLine(line, text, null));
        }
    }

    private Set<RegistrationNumber> all() {
        if (!bad.isEmpty()) {
            throw new BadNumbersException(bad);
        }
        if (numbers.isEmpty()) {
            throw new UnreadableFileException(UnreadableFileException.Cause.FILE_EMPTY);
        }
        return numbers;
    }

    /** Digits of full width are digits, too. */
    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    }
}
