package jp.shunin.registry.api.http;

import java.util.List;
import java.util.Locale;
import jp.shunin.registry.api.imports.file.CellProblem;
import jp.shunin.registry.api.imports.file.RowFault;
import jp.shunin.registry.api.imports.file.RowProblem;
import org.jspecify.annotations.Nullable;

/** Lines of a file have no registration number where one should be; nothing of the file was taken. */
public final class BadNumbersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 100;
    private static final int LONGEST_TEXT = 40;

    private final transient List<BadLine> lines;
    private final int total;

    /**
     * A line without a number.
     *
     * @param line from 1
     * @param text what is there instead, or its beginning
     * @param fault why the line could not be parted into its cells; null if it could
     */
    public record BadLine(long line, String text, @Nullable RowProblem fault) {

        public BadLine {
            text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        }

        static BadLine of(long line, RowFault fault) {
            return new BadLine(line, fault.text(), CellProblem.of(line, null, fault));
        }

        /** How to mend a line that could not be parted into its cells; null if it could. */
        public @Nullable String detail(Locale locale) {
            return fault == null ? null : fault.detail(locale);
        }
    }

    BadNumbersException(List<BadLine> all) {
        super(all.size() + " lines without a registration number");
        this.lines = List.copyOf(all.subList(0, Math.min(MOST_SHOWN, all.size())));
        this.total = all.size();
    }

    /** The first of the lines. */
    public List<BadLine> lines() {
        return lines;
    }

    public int total() {
        return total;
    }
}
