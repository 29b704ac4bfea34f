package jp.shunin.registry.core.data;

import java.util.Map;
import java.util.Optional;

/** A row of a data file. Reading a cell that does not hold what it should notes a problem at the row's line. */
public final class DataRow {

    private final String file;
    private final long line;
    private final Map<String, String> cells;
    private final DataProblems problems;

    DataRow(String file, long line, Map<String, String> cells, DataProblems problems) {
        this.file = file;
        this.line = line;
        this.cells = Map.copyOf(cells);
        this.problems = problems;
    }

    /** The line on which the row begins, counted from 1. */
    public long line() {
        return line;
    }

    /** Notes a problem at this row's line. */
    public void problem(String text) {
        problems.add(file, line, text);
    }

    /** Whether the cell holds nothing. */
    public boolean isEmpty(String column) {
        return text(column).isEmpty();
    }

    /**
     * The cell's text, perhaps empty.
     *
     * @throws IllegalArgumentException if the file has no such column
     */
    public String text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException(file + " has no column " + column);
        }
        return cell;
    }

    /** The cell in its format; notes a problem where the text does not have it. */
    public <T> Optional<T> read(String column, CellFormat<T> format) {
        Optional<T> value = format.reader().apply(text(column));
        if (value.isEmpty()) {
            problem(column + " cannot be \"" + text(column) + "\": write " + format.wanted());
        }
        return value;
    }

    /** The cell in its format, or the given value where the cell is empty; notes a problem as {@link #read}. */
    public <T> Optional<T> readOr(T whenEmpty, String column, CellFormat<T> format) {
        return isEmpty(column) ? Optional.of(whenEmpty) : read(column, format);
    }
}
