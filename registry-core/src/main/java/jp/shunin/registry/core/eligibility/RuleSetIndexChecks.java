package jp.shunin.registry.core.eligibility;

import java.util.Comparator;
import java.util.List;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.data.DataProblems;
import jp.shunin.registry.core.time.FiscalYear;

/** What must be true of the index's rows taken together; every breach is noted at its row. */
final class RuleSetIndexChecks {

    private final String file;
    private final List<RuleSetRow> rows;
    private final DataProblems problems;

    RuleSetIndexChecks(String file, List<RuleSetRow> rows, DataProblems problems) {
        this.file = file;
        this.rows = rows;
        this.problems = problems;
    }

    /** One set at most holds for a prefecture and course in any year. */
    void noOverlaps() {
        for (int later = 1; later < rows.size(); later++) {
            for (RuleSetRow earlier : rows.subList(0, later)) {
                noOverlap(earlier, rows.get(later));
            }
        }
    }

    private static void noOverlap(RuleSetRow earlier, RuleSetRow later) {
        if (later.overlaps(earlier)) {
            later.cells()
                    .problem("the fiscal years overlap those of line "
                            + earlier.cells().line()
                            + ", which has the same scope and course; end one in the year before the other begins");
        }
    }

    /** The national rules answer for every course of the index in every year. */
    void everyYearHasNationalRules() {
        rows.stream().map(RuleSetRow::course).distinct().forEach(this::everyYearHasNationalRules);
    }

    private void everyYearHasNationalRules(Course course) {
        List<RuleSetRow> national = rows.stream()
                .filter(row -> row.isNational() && row.course() == course)
                .sorted(Comparator.comparing(RuleSetRow::from))
                .toList();
        FiscalYear unanswered = RuleSetRow.BEGINNING;
        for (RuleSetRow row : national) {
            if (row.from().compareTo(unanswered) > 0) {
                break;
            }
            unanswered = new FiscalYear(row.through().year() + 1);
        }
        if (unanswered.compareTo(RuleSetRow.OPEN_END) <= 0) {
            problems.add(
                    file, 1, "the national rules for " + course + " leave years out; add or widen rows with scope *");
        }
    }
}
