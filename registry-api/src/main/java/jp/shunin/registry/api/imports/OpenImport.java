package jp.shunin.registry.api.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.shunin.registry.api.imports.file.Columns;
import jp.shunin.registry.api.imports.file.Layout;
import jp.shunin.registry.api.imports.file.RowParser;
import jp.shunin.registry.api.imports.file.SourceRow;
import jp.shunin.registry.api.imports.file.SourceRows;

/** The file of an import, opened behind its headers. */
final class OpenImport implements AutoCloseable {

    /** As many rows as are decided and recorded together. */
    static final int PAGE = 1_000;

    private final SourceRows rows;
    private final Columns columns;
    private final RowParser parser;

    private OpenImport(SourceRows rows, Columns columns, RowParser parser) {
        this.rows = rows;
        this.columns = columns;
        this.parser = parser;
    }

    /** @throws jp.shunin.registry.api.imports.file.UnreadableFileException if it cannot be read */
    static OpenImport of(Import imported, ImportFiles files) {
        try {
            SourceRows rows = SourceRows.open(files.open(imported.importId()), imported.encoding());
            Columns columns = new Columns(rows.header(), Layout.read(imported.layoutName(), imported.layout()));
            RowParser parser = new RowParser(columns, imported.fileName(), imported.sha256(), imported.encoding());
            return new OpenImport(rows, columns, parser);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    Columns columns() {
        return columns;
    }

    RowParser parser() {
        return parser;
    }

    /** The next page of rows; empty at the end. */
    List<SourceRow> page() {
        return rows.next(PAGE);
    }

    /** Passes over rows that have had their turn. */
    void skip(long count) {
        long left = count;
        while (left > 0) {
            int passed = rows.next((int) Math.min(left, PAGE)).size();
            if (passed == 0) {
                return;
            }
            left -= passed;
        }
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
