package jp.shunin.registry.projections.completion;

import java.util.List;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.projections.listing.ListQuery;
import jp.shunin.registry.projections.listing.Listing;
import jp.shunin.registry.projections.listing.Lists;
import jp.shunin.registry.projections.listing.SortKey;
import jp.shunin.registry.projections.person.ListedPerson;
import jp.shunin.registry.projections.person.People;

/** The roster of completions that the governor keeps (T-5, Q-6). */
public final class Completions {

    private static final String ROSTER = """
        select course_completion.*, person_index.prefecture, %s
        from course_completion join person_index using (registration_number)
        where held_by = ? and course = ? and fiscal_year = ?\
        """.formatted(ListedPerson.COLUMNS);

    private static final SortKey BY_DAY = SortKey.of(
            SortKey.Column.date("completed_on"),
            SortKey.Column.text("registration_number"),
            SortKey.Column.text("event_id"));

    private final Lists lists;
    private final People people;

    public Completions(Lists lists, People people) {
        this.lists = lists;
        this.people = people;
    }

    /** The completions of a course that the prefecture held, within a fiscal year, by day; void ones are marked. */
    public Listing<CompletionLine> roster(Prefecture heldBy, Course course, FiscalYear year) {
        List<Object> parameters = List.of(heldBy.code(), course.name(), year.year());
        return lists.of(new ListQuery<>(ROSTER, parameters, BY_DAY, row -> CompletionLine.from(row, people)));
    }
}
