package jp.shunin.registry.core.data;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One pass over a file, which knows the line it is on. */
final class DataFileScan {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final CSVParser parser;
    private final List<String> optional;
    private final DataProblems problems;
    private final List<DataRow> rows = new ArrayList<>();
    private List<String> columns;
    private boolean complete = true;
    private long line = 1;

    DataFileScan(String name, CSVParser parser, List<String> columns, List<String> optional, DataProblems problems) {
        this.name = name;
        this.parser = parser;
        this.columns = columns;
        this.optional = optional;
        this.problems = problems;
    }

    DataFile read() {
        try {
            readRecords(parser.iterator());
        } catch (UncheckedIOException e) {
            fail("cannot be read as CSV in UTF-8 from here on; mend the quotes or the encoding: " + e.getMessage());
        }
        return new DataFile(name, rows, complete);
    }

    private void readRecords(Iterator<CSVRecord> records) {
        if (!records.hasNext()) {
            fail("the file is empty; begin it with the line " + String.join(",", columns));
            return;
        }
        if (!isHeader(records.next())) {
            fail("the first line must be " + String.join(",", columns));
            return;
        }
        line = parser.getCurrentLineNumber() + 1;
        while (records.hasNext()) {
            readRow(records.next());
            line = parser.getCurrentLineNumber() + 1;
        }
    }

    private boolean isHeader(CSVRecord first) {
        List<String> names = new ArrayList<>(first.toList());
        names.set(0, withoutByteOrderMark(names.getFirst()));
        if (names.equals(withOptional())) {
            columns = names;
        }
        return names.equals(columns);
    }

    private List<String> withOptional() {
        return Stream.concat(columns.stream(), optional.stream()).toList();
    }

    /** Spreadsheets put the mark at the beginning of what they save as UTF-8. */
    private static String withoutByteOrderMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private void readRow(CSVRecord row) {
        if (row.size() == columns.size()) {
            rows.add(new DataRow(name, line, cells(row), problems));
        } else {
            fail("the row has " + row.size() + " cells, not " + columns.size() + " (" + String.join(",", columns)
                    + "); put a cell that holds a comma in double quotes");
        }
    }

    private Map<String, String> cells(CSVRecord row) {
        Map<String, String> cells = new HashMap<>();
        optional.forEach(column -> cells.put(column, ""));
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.get(i).strip());
        }
        return cells;
    }

    private void fail(String text) {
        complete = false;
        problems.add(name, line, text);
    }
}
