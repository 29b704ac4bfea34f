package jp.shunin.registry.api.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a file, one after another; never more of it is held than is asked for. */
public abstract class SourceRows implements AutoCloseable {

    /** About as much is held at once, whatever the rows are like. */
    private static final long MOST_CHARACTERS = 1 << 20;

    /** Opens a file in an encoding. Closing the rows closes the stream. */
    public static SourceRows open(InputStream file, TextEncoding encoding) throws IOException {
        return encoding == TextEncoding.EXCEL ? ExcelRows.reading(file) : CsvRows.reading(file, encoding);
    }

    /** The next rows, at most so many, and fewer where they are long; none at the end. Empty rows are passed over. */
    public final List<SourceRow> next(int limit) {
        List<SourceRow> rows = new ArrayList<>(limit);
        long characters = 0;
        Optional<SourceRow> row = Optional.empty();
        while (rows.size() < limit && characters < MOST_CHARACTERS && (row = next()).isPresent()) {
            if (!row.get().isBlank()) {
                rows.add(row.get());
                characters += row.get().characters();
            }
        }
        return rows;
    }

    /**
     * The headers: the first row.
     *
     * @throws UnreadableFileException if there is none
     */
    public final SourceRow header() {
        return next(1).stream()
                .findFirst()
                .orElseThrow(() -> new UnreadableFileException(UnreadableFileException.Cause.FILE_EMPTY));
    }

    abstract Optional<SourceRow> next();

    @Override
    public abstract void close() throws IOException;
}
