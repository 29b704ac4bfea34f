package jp.shunin.registry.core.eligibility;

import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.data.DataFile;
import jp.shunin.registry.core.data.DataProblems;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;

/**
 * The rule sets by prefecture, course and fiscal year, with the national ones as base. An index names the file of each, so
 * that the notice of another year is a new file and a new row.
 */
final class RuleSets {

    private static final String INDEX = "rule-sets.csv";
    private static final List<String> COLUMNS =
            List.of("scope", "course", "fiscal_year_from", "fiscal_year_through", "file", "notice", "note");

    private final Map<RuleSetRow, RuleSet> sets;

    private RuleSets(Map<RuleSetRow, RuleSet> sets) {
        this.sets = Map.copyOf(sets);
    }

    /**
     * The rule sets that the registry is shipped with.
     *
     * @throws jp.shunin.registry.core.data.InvalidDataFileException if the data holds mistakes; all are listed
     */
    static RuleSets load() {
        return read(
                INDEX,
                DataFile.open(RuleSets.class, INDEX),
                name -> RuleSets.class.getResource(name) == null
                        ? Optional.empty()
                        : Optional.of(DataFile.open(RuleSets.class, name)));
    }

    /**
     * Rule sets from an index and the files that it names. Closes the readers.
     *
     * @param files opens a file; empty if there is none of that name
     * @throws jp.shunin.registry.core.data.InvalidDataFileException if the data holds mistakes; all are listed
     */
    static RuleSets read(String indexName, Reader index, Function<String, Optional<Reader>> files) {
        DataProblems problems = new DataProblems();
        DataFile file = DataFile.read(indexName, index, COLUMNS, problems);
        List<RuleSetRow> rows = file.rows().stream()
                .map(RuleSetRow::read)
                .flatMap(Optional::stream)
                .toList();
        RuleSetIndexChecks checks = new RuleSetIndexChecks(indexName, rows, problems);
        checks.noOverlaps();
        if (file.complete() && rows.size() == file.rows().size()) {
            checks.everyYearHasNationalRules();
        }
        Map<RuleSetRow, RuleSetAssembly> assemblies = new RuleSetFiles(rows, files, problems).assemble();
        problems.throwIfAny();
        Map<RuleSetRow, RuleSet> sets = new HashMap<>();
        assemblies.forEach((row, assembly) -> sets.put(row, assembly.build()));
        return new RuleSets(sets);
    }

    /** The prefecture's own rules for a course in a fiscal year, or else the national ones; empty for other courses. */
    Optional<RuleSet> find(Prefecture prefecture, Course course, FiscalYear year) {
        return find(prefecture.code(), course, year).or(() -> find(RuleSetRow.NATIONAL, course, year));
    }

    private Optional<RuleSet> find(String scope, Course course, FiscalYear year) {
        return sets.values().stream()
                .filter(set -> set.origin().isOf(scope, course) && set.origin().holdsIn(year))
                .findAny();
    }
}
