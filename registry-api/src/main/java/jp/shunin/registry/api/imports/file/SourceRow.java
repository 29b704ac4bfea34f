package jp.shunin.registry.api.imports.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a file.
 *
 * @param line the line on which it begins, counted from 1
 * @param cells its cells; of a row with a fault those before it, except of a header, of which there are all that can be
 *     guessed
 * @param fault why it could not be read; null if it could
 */
public record SourceRow(
        long line, List<String> cells, @Nullable RowFault fault) {

    public SourceRow {
        cells = List.copyOf(cells);
    }

    public SourceRow(long line, List<String> cells) {
        this(line, cells, null);
    }

    /** The cell of a column; empty where the row is shorter. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return fault == null && cells.stream().allMatch(String::isBlank);
    }

    /** How long it is. */
    int characters() {
        int characters = 0;
        for (String cell : cells) {
            characters += cell.length();
        }
        return characters;
    }
}
