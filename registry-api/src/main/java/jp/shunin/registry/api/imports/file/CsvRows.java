package jp.shunin.registry.api.imports.file;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV text. What the encoding does not have becomes U+FFFD, so that it can be reported cell by cell. */
final class CsvRows extends SourceRows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** More than any row of any register, and far less than the memory. */
    private static final int LONGEST_ROW = 1 << 20;

    /** As Excel writes it, but without its leniency: half a quotation is a mistake and no name. */
    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setIgnoreEmptyLines(false)
            .setTrailingData(false)
            .setLenientEof(false)
            .get();

    private final RowLimit text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long lastLine;

    private CsvRows(RowLimit text) throws IOException {
        this.text = text;
        this.parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get();
        this.records = parser.iterator();
    }

    static CsvRows reading(InputStream file, TextEncoding encoding) throws IOException {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        BufferedReader reader = new BufferedReader(new InputStreamReader(file, decoder));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return new CsvRows(new RowLimit(reader));
    }

    @Override
    Optional<SourceRow> next() {
        text.beginRow();
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CSVRecord row = records.next();
            long line = lastLine + 1;
            lastLine = Math.max(parser.getCurrentLineNumber(), line);
            return Optional.of(new SourceRow(line, row.toList()));
        } catch (UncheckedIOException | IllegalStateException broken) {
            UnreadableFileException unreadable = new UnreadableFileException(
                    text.tooLong
                            ? UnreadableFileException.Cause.ROW_TOO_LONG
                            : UnreadableFileException.Cause.CSV_BROKEN,
                    lastLine + 1);
            unreadable.initCause(broken);
            throw unreadable;
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /** An open quotation mark would draw the rest of the file into one cell. */
    private static final class RowLimit extends FilterReader {

        private long inRow;
        private boolean tooLong;

        RowLimit(Reader in) {
            super(in);
        }

        void beginRow() {
            inRow = 0;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            inRow += read;
            if (inRow > LONGEST_ROW) {
                tooLong = true;
                throw new IOException("a row is longer than " + LONGEST_ROW + " characters");
            }
        }
    }
}
