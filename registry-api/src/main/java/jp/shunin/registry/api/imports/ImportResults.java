package jp.shunin.registry.api.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.shunin.registry.api.imports.ResultLine.Outcome;
import jp.shunin.registry.api.imports.file.RowProblem;
import jp.shunin.registry.api.imports.file.SourceRow;
import org.springframework.stereotype.Component;

/** What became of each row of an import: the file is read once more, beside what stood against its rows. */
@Component
public class ImportResults {

    private final Imports imports;
    private final ImportFiles files;

    ImportResults(Imports imports, ImportFiles files) {
        this.imports = imports;
        this.files = files;
    }

    /** Hands over a line for each row, in the order of the file. */
    public void forEach(Import imported, Consumer<ResultLine> each) {
        try (OpenImport file = OpenImport.of(imported, files)) {
            long reached = imported.run() == null ? 0 : imported.run().reached();
            long passed = 0;
            List<SourceRow> page = file.page();
            while (!page.isEmpty()) {
                Map<Long, List<RowProblem>> errors = errors(imported, page);
                for (SourceRow row : page) {
                    boolean hadItsTurn = passed++ < reached;
                    each.accept(line(
                            row, file.parser().number(row), hadItsTurn, errors.getOrDefault(row.line(), List.of())));
                }
                page = file.page();
            }
        }
    }

    private Map<Long, List<RowProblem>> errors(Import imported, List<SourceRow> page) {
        return imports
                .errors(
                        imported.importId(),
                        page.getFirst().line(),
                        page.getLast().line())
                .stream()
                .map(NumberedProblem::problem)
                .collect(Collectors.groupingBy(RowProblem::line));
    }

    private static ResultLine line(SourceRow row, String number, boolean hadItsTurn, List<RowProblem> errors) {
        Outcome outcome = !hadItsTurn ? Outcome.OPEN : errors.isEmpty() ? Outcome.RECORDED : Outcome.NOT_RECORDED;
        return new ResultLine(
                row.line(),
                number,
                outcome,
                errors.stream().map(RowProblem::code).collect(Collectors.joining(" ")),
                errors.stream()
                        .map(error ->
                                (error.column() == null ? "" : error.column() + "：") + error.detail(Locale.JAPANESE))
                        .collect(Collectors.joining(" ")));
    }
}
