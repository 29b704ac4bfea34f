package jp.shunin.registry.core.eligibility;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.shunin.registry.core.data.DataProblems;

/** Reads the files that the index names and lays each on its base. */
final class RuleSetFiles {

    private final List<RuleSetRow> index;
    private final Function<String, Optional<Reader>> files;
    private final DataProblems problems;
    private final Map<RuleSetRow, RuleSetRows> read = new LinkedHashMap<>();

    RuleSetFiles(List<RuleSetRow> index, Function<String, Optional<Reader>> files, DataProblems problems) {
        this.index = index;
        this.files = files;
        this.problems = problems;
    }

    Map<RuleSetRow, RuleSetAssembly> assemble() {
        index.forEach(this::read);
        Map<RuleSetRow, RuleSetAssembly> assemblies = new LinkedHashMap<>();
        read.forEach((row, rows) -> {
            RuleSetAssembly assembly =
                    new RuleSetAssembly(row, base(row).map(read::get).orElse(null), rows, problems);
            assembly.merge();
            assemblies.put(row, assembly);
        });
        return assemblies;
    }

    private void read(RuleSetRow row) {
        files.apply(row.file())
                .ifPresentOrElse(
                        reader -> read.put(row, RuleSetRows.read(row.file(), reader, problems)),
                        () -> row.cells()
                                .problem("there is no file " + row.file()
                                        + " beside the index; add it or mend the name"));
    }

    /** The national rules of the set's first fiscal year. */
    private Optional<RuleSetRow> base(RuleSetRow row) {
        return row.isNational()
                ? Optional.empty()
                : read.keySet().stream()
                        .filter(national ->
                                national.isOf(RuleSetRow.NATIONAL, row.course()) && national.holdsIn(row.from()))
                        .findAny();
    }
}
