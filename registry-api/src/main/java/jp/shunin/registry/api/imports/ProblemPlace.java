package jp.shunin.registry.api.imports;

/** Where a problem stands in the list of an import: by line, and by its number within the line. */
public record ProblemPlace(long line, int number) {

    public static final ProblemPlace BEGINNING = new ProblemPlace(0, 0);

    /**
     * The place of its text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ProblemPlace parse(String text) {
        String[] parts = text.split("-", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no place of a problem: " + text);
        }
        return new ProblemPlace(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }

    @Override
    public String toString() {
        return line + "-" + number;
    }
}
