package jp.shunin.registry.api.imports;

import java.util.List;
import jp.shunin.registry.api.imports.file.RowProblem;

/** What the check has found on a page of rows. */
record PageFindings(long rows, List<RowProblem> problems) {

    PageFindings {
        problems = List.copyOf(problems);
    }

    long errors() {
        return problems.stream().filter(RowProblem::isError).count();
    }

    long notices() {
        return problems.size() - errors();
    }

    long errorRows() {
        return problems.stream()
                .filter(RowProblem::isError)
                .map(RowProblem::line)
                .distinct()
                .count();
    }
}
