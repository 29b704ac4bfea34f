package jp.shunin.registry.api.export;

import java.util.List;

/** A list has characters that the charset asked for does not have; nothing of it has been written. */
public final class UnencodableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String charset;
    private final transient List<Cell> cells;
    private final long total;

    /**
     * A cell with such characters.
     *
     * @param row the line of the list, from 1
     * @param registrationNumber whose line it is
     * @param column the header of the column
     * @param characters those that the charset does not have, each once
     */
    public record Cell(long row, String registrationNumber, String column, List<String> characters) {}

    UnencodableException(String charset, List<Cell> cells, long total) {
        super(total + " cells cannot be written in " + charset);
        this.charset = charset;
        this.cells = List.copyOf(cells);
        this.total = total;
    }

    public String charset() {
        return charset;
    }

    /** The first of the cells. */
    public List<Cell> cells() {
        return cells;
    }

    /** How many cells there are. */
    public long total() {
        return total;
    }
}
