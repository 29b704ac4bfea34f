package jp.shunin.registry.core.eligibility;

import java.util.Optional;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.data.CellFormat;
import jp.shunin.registry.core.data.DataRow;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;

/**
 * A row of the index: which file holds the rules of whom, for what and when.
 *
 * @param scope {@code *} for the national rules, else the code of the prefecture
 * @param from the first fiscal year; {@link #BEGINNING} if the data sets none
 * @param through the last fiscal year; {@link #OPEN_END} if the data sets none
 * @param file the file that holds the rules
 * @param notice the notice that makes them
 */
record RuleSetRow(
        DataRow cells, String scope, Course course, FiscalYear from, FiscalYear through, String file, String notice) {

    static final String NATIONAL = "*";
    static final FiscalYear BEGINNING = new FiscalYear(0);
    static final FiscalYear OPEN_END = new FiscalYear(9999);

    private static final CellFormat<String> SCOPE = new CellFormat<>(
            text -> Optional.of(text)
                    .filter(it ->
                            it.equals(NATIONAL) || Prefecture.findByCode(it).isPresent()),
            "* for the national rules, or the two digits of a prefecture, 01 to 47");
    private static final CellFormat<Course> COURSE = CellFormat.oneOf(Course.class);
    private static final CellFormat<String> FILE =
            CellFormat.text("the name of the file with the rules, such as national-chief.csv");
    private static final CellFormat<String> NOTICE = CellFormat.text("the notice that makes the rules");

    /** Reads a row and notes every mistake in it. */
    static Optional<RuleSetRow> read(DataRow cells) {
        Optional<String> scope = cells.read("scope", SCOPE);
        Optional<Course> course = cells.read("course", COURSE);
        Optional<FiscalYear> from = cells.readOr(BEGINNING, "fiscal_year_from", Values.FISCAL_YEAR);
        Optional<FiscalYear> through = cells.readOr(OPEN_END, "fiscal_year_through", Values.FISCAL_YEAR);
        Optional<String> file = cells.read("file", FILE);
        Optional<String> notice = cells.read("notice", NOTICE);
        return scope.flatMap(who -> course.flatMap(what -> from.flatMap(first -> through.flatMap(last -> file.flatMap(
                        name -> notice.map(by -> new RuleSetRow(cells, who, what, first, last, name, by)))))))
                .filter(RuleSetRow::runsForward);
    }

    private boolean runsForward() {
        boolean forward = from.compareTo(through) <= 0;
        if (!forward) {
            cells.problem("fiscal_year_from lies after fiscal_year_through; mend one of them");
        }
        return forward;
    }

    boolean isNational() {
        return scope.equals(NATIONAL);
    }

    boolean holdsIn(FiscalYear year) {
        return from.compareTo(year) <= 0 && year.compareTo(through) <= 0;
    }

    boolean isOf(String asked, Course wanted) {
        return scope.equals(asked) && course == wanted;
    }

    boolean overlaps(RuleSetRow other) {
        return isOf(other.scope, other.course)
                && from.compareTo(other.through) <= 0
                && other.from.compareTo(through) <= 0;
    }
}
