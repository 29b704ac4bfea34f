package jp.shunin.registry.core.data;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The data files hold mistakes. The message lists all of them, each on a line of its own as {@code file:line: what is
 * wrong and how to mend it}.
 */
public final class InvalidDataFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DataProblem> problems;

    InvalidDataFileException(Collection<DataProblem> problems) {
        super(problems.stream().sorted().map(DataProblem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().toList();
    }

    /** The mistakes, by file and line. */
    public List<DataProblem> problems() {
        return problems;
    }
}
