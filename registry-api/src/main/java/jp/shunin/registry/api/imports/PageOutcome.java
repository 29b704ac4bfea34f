package jp.shunin.registry.api.imports;

import java.util.List;
import jp.shunin.registry.api.imports.file.RowProblem;

/**
 * What became of a page of rows.
 *
 * @param done how many were recorded
 * @param skipped how many had an error already
 * @param problems why the others could not be, one each
 */
record PageOutcome(long rows, long done, long skipped, List<RowProblem> problems) {

    PageOutcome {
        problems = List.copyOf(problems);
    }
}
