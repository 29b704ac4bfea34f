package jp.shunin.registry.api.imports.file;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about a cell of a file, or about its row.
 *
 * @param line the line on which the row begins
 * @param column the header of the column as it stands in the file; null where it is about the row
 * @param value the text of the cell; null where it is about the row
 * @param rule the rule that says so; null where none does
 * @param japanese what is wrong and how to mend it
 */
public record RowProblem(
        long line,
        @Nullable String column,
        @Nullable String value,
        Severity severity,
        String code,
        @Nullable String rule,
        String japanese,
        String english) {

    /** Whether it keeps the row from being recorded. */
    public enum Severity {
        ERROR,
        /** An officer should look at it. */
        NOTICE
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The words in a language. */
    public String detail(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? japanese : english;
    }
}
