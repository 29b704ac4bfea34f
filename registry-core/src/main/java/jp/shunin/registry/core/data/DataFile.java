package jp.shunin.registry.core.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A CSV file (RFC 4180, UTF-8) whose first line names its columns.
 *
 * @param rows the rows that have as many cells as the file has columns
 * @param complete whether {@code rows} are all rows of the file: if not, what seems to be missing may only be unreadable
 */
public record DataFile(String name, List<DataRow> rows, boolean complete) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    public DataFile {
        rows = List.copyOf(rows);
    }

    /**
     * Opens a data file that lies beside a class.
     *
     * @throws IllegalStateException if it is not there
     */
    public static Reader open(Class<?> neighbour, String name) {
        InputStream resource = neighbour.getResourceAsStream(name);
        if (resource == null) {
            throw new IllegalStateException("the data file " + name + " is missing beside " + neighbour.getName());
        }
        // A decoder of its own refuses malformed text; a charset alone would put question marks in its place.
        return new InputStreamReader(resource, StandardCharsets.UTF_8.newDecoder());
    }

    /**
     * Reads a file and closes it. Notes a problem for a wrong header, a row with too few or too many cells, and text
     * that is not CSV.
     *
     * @param name the name under which problems are reported
     * @param columns the names that the first line must hold, in this order
     */
    public static DataFile read(String name, Reader reader, List<String> columns, DataProblems problems) {
        return read(name, reader, columns, List.of(), problems);
    }

    /**
     * Reads a file as {@link #read(String, Reader, List, DataProblems)} does.
     *
     * @param optional the names that may follow in the first line, all of them or none; without them their cells are empty
     */
    public static DataFile read(
            String name, Reader reader, List<String> columns, List<String> optional, DataProblems problems) {
        try (CSVParser parser =
                CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
            return new DataFileScan(name, parser, columns, optional, problems).read();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
