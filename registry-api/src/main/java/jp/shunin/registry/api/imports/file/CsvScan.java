package jp.shunin.registry.api.imports.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts one row of a CSV text into its cells, as RFC 4180 has them, line by line: for only so can the next row be found
 * again behind one that is broken. Spaces around a cell in quotation marks are passed over.
 */
final class CsvScan {

    private static final char QUOTE = '"';
    private static final char SEPARATOR = ',';
    /** As much of what cannot be read is shown. */
    static final int SHOWN = 40;

    private enum Place {
        BEGIN_OF_CELL,
        IN_CELL,
        IN_QUOTES,
        /** It may be the first of two, which stand for one. */
        BEHIND_QUOTE,
        BEHIND_CELL
    }

    /** Where a quotation mark has opened. */
    private record Opening(int cell, int character, String text) {}

    private final int separatorsOfARow;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private Place place = Place.BEGIN_OF_CELL;
    private Opening opening = new Opening(0, 0, "");
    private @Nullable Opening openAtTheLinesEnd;
    private @Nullable RowFault fault;

    /** @param separatorsOfARow with how many separators a line within a cell looks like a row of its own */
    CsvScan(int separatorsOfARow) {
        this.separatorsOfARow = separatorsOfARow;
    }

    /** The cells that were read. */
    List<String> cells() {
        return cells;
    }

    /** Why the row cannot be read; null if it can. */
    @Nullable
    RowFault fault() {
        return fault;
    }

    /** Reads the next line of the row. Whether the row goes on with another line, as a quotation mark is still open. */
    boolean goesOnAfter(String line) {
        int separators = 0;
        int end = lengthWithoutEnd(line);
        for (int at = 0; at < end && fault == null; at++) {
            char character = line.charAt(at);
            if (place == Place.IN_QUOTES && character == SEPARATOR) {
                separators++;
            }
            read(character, line, at);
            if (openAtTheLinesEnd != null && place == Place.IN_QUOTES && separators >= separatorsOfARow) {
                breakOff(CellProblem.QUOTE_OPEN, line, at);
            }
        }
        if (fault != null) {
            return false;
        }
        if (place == Place.IN_QUOTES) {
            cell.append(line, end, line.length());
            openAtTheLinesEnd = openAtTheLinesEnd == null ? opening : openAtTheLinesEnd;
            return true;
        }
        endCell();
        return false;
    }

    /** The row will not be read on: the quotation mark that is open stays so. */
    void giveUp() {
        fault = openFault(openAtTheLinesEnd == null ? opening : openAtTheLinesEnd);
    }

    private void read(char character, String line, int at) {
        switch (place) {
            case BEGIN_OF_CELL, IN_CELL -> {
                if (character == SEPARATOR) {
                    endCell();
                } else if (character != QUOTE) {
                    cell.append(character);
                    place = Place.IN_CELL;
                } else if (place == Place.BEGIN_OF_CELL || isBlank(cell)) {
                    cell.setLength(0);
                    opening = new Opening(cells.size(), at + 1, shown(line, at));
                    place = Place.IN_QUOTES;
                } else {
                    breakOff(CellProblem.QUOTE_WITHIN, line, at);
                }
            }
            case IN_QUOTES -> {
                if (character == QUOTE) {
                    place = Place.BEHIND_QUOTE;
                } else {
                    cell.append(character);
                }
            }
            case BEHIND_QUOTE, BEHIND_CELL -> {
                if (character == SEPARATOR) {
                    endCell();
                } else if (character == QUOTE && place == Place.BEHIND_QUOTE) {
                    cell.append(QUOTE);
                    place = Place.IN_QUOTES;
                } else if (Character.isWhitespace(character)) {
                    place = Place.BEHIND_CELL;
                } else {
                    breakOff(CellProblem.QUOTE_CLOSED_EARLY, line, at);
                }
            }
        }
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
        place = Place.BEGIN_OF_CELL;
    }

    /** Where the row has gone over the end of a line, a mark that should have closed before it is most likely the cause. */
    private void breakOff(CellProblem problem, String line, int at) {
        fault = openAtTheLinesEnd != null
                ? openFault(openAtTheLinesEnd)
                : new RowFault(problem, cells.size(), at + 1, shown(line, cellBegin(line, at)));
    }

    private static RowFault openFault(Opening open) {
        return new RowFault(CellProblem.QUOTE_OPEN, open.cell(), open.character(), open.text());
    }

    private int cellBegin(String line, int at) {
        return place == Place.IN_CELL ? at - cell.length() : opening.character() - 1;
    }

    private static String shown(String line, int from) {
        return line.substring(from, Math.min(lengthWithoutEnd(line), from + SHOWN));
    }

    private static boolean isBlank(StringBuilder text) {
        return text.chars().allMatch(Character::isWhitespace);
    }

    static int lengthWithoutEnd(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
            end--;
        }
        return end;
    }
}
