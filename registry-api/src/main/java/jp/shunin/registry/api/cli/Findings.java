package jp.shunin.registry.api.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import jp.shunin.registry.api.imports.Import;
import jp.shunin.registry.api.imports.Imports;
import jp.shunin.registry.api.imports.NumberedProblem;
import jp.shunin.registry.api.imports.ProblemPlace;
import jp.shunin.registry.api.imports.file.RowProblem;

/** Tells on the terminal what a check has found: everything, line by line. */
final class Findings {

    private static final int PAGE = 1_000;

    private final Imports imports;
    private final PrintWriter out;

    Findings(Imports imports, PrintWriter out) {
        this.imports = imports;
        this.out = out;
    }

    void tell(Import checked) {
        ProblemPlace after = ProblemPlace.BEGINNING;
        List<NumberedProblem> page = imports.problems(checked.importId(), after, null, PAGE);
        while (!page.isEmpty()) {
            page.forEach(found -> tell(checked, found.problem()));
            after = page.getLast().place();
            page = imports.problems(checked.importId(), after, null, PAGE);
        }
        out.printf(
                "%s: %s%s, %d rows, %d errors in %d rows, %d notices%s%n",
                checked.fileName(),
                checked.encoding().label(),
                checked.recognisedWhole() ? "" : " (not all of it can be read so)",
                checked.check().rows(),
                checked.check().errors(),
                checked.check().errorRows(),
                checked.check().notices(),
                checked.failure() == null ? "" : ", " + checked.failure() + " at line " + checked.failureLine());
        out.flush();
    }

    private void tell(Import checked, RowProblem problem) {
        out.printf(
                "%s:%d: %s%s%s %s%s%n",
                checked.fileName(),
                problem.line(),
                problem.severity(),
                problem.column() == null ? "" : " " + problem.column(),
                problem.value() == null ? "" : " 「" + problem.value() + "」",
                problem.rule() == null ? "" : "[" + problem.rule() + "] ",
                problem.detail(Locale.getDefault()));
    }
}
