package jp.shunin.registry.core.data;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes found in data files, so that whoever mends them sees all at once. */
public final class DataProblems {

    private final List<DataProblem> found = new ArrayList<>();

    /**
     * Notes a mistake.
     *
     * @param line counted from 1
     * @param text what is wrong and how to mend it
     */
    public void add(String file, long line, String text) {
        found.add(new DataProblem(file, line, text));
    }

    /** @throws InvalidDataFileException if any mistake was noted */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidDataFileException(found);
        }
    }
}
