package jp.shunin.registry.core.data;

import java.util.Comparator;

/**
 * A mistake in a data file.
 *
 * @param file the file's name
 * @param line the line on which the mistake shows, counted from 1
 * @param text what is wrong and how to mend it
 */
public record DataProblem(String file, long line, String text) implements Comparable<DataProblem> {

    private static final Comparator<DataProblem> BY_PLACE =
            Comparator.comparing(DataProblem::file).thenComparing(DataProblem::line);

    /** Orders problems by file, then by line. */
    @Override
    public int compareTo(DataProblem other) {
        return BY_PLACE.thenComparing(DataProblem::text).compare(this, other);
    }

    /** {@code file:line: text}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + text;
    }
}
