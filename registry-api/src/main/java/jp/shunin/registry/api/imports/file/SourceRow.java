package jp.shunin.registry.api.imports.file;

import java.util.List;

/**
 * A row as it stands in a file.
 *
 * @param line the line on which it begins, counted from 1
 */
public record SourceRow(long line, List<String> cells) {

    public SourceRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column; empty where the row is shorter. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
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
