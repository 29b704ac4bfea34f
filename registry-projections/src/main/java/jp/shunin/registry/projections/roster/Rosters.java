package jp.shunin.registry.projections.roster;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.listing.ListQuery;
import jp.shunin.registry.projections.listing.Listing;
import jp.shunin.registry.projections.listing.Lists;
import jp.shunin.registry.projections.listing.SortKey;
import jp.shunin.registry.projections.person.ListedPerson;
import jp.shunin.registry.projections.person.People;
import jp.shunin.registry.projections.standing.TableDay;

/** The rosters of a prefecture. */
public final class Rosters {

    private static final String ON_DAY = """
        select roster_span.*, %s
        from roster_span join person_index using (registration_number)
        where roster_span.prefecture = ? and during @> ?::date and %s\
        """;

    private static final String CARE_MANAGERS = onDay("care_manager_from is not null");
    private static final String CHIEFS = onDay("chief_from is not null");

    /** In the order of an index, so that no more are looked at, and no more names, than are shown. */
    private static final String LAPSING = """
        select lapse.registration_number, lapse.prefecture, qualification, last_day, %s
        from lapse join person_index on person_index.registration_number = lapse.registration_number
        where lapse.prefecture = ? and last_day between ?::date and ?::date
            and since <= ?::date and through >= ?::date\
        """.formatted(ListedPerson.COLUMNS);

    private static final SortKey BY_LAST_DAY = SortKey.of(
            SortKey.Column.date("last_day"),
            SortKey.Column.text("registration_number"),
            SortKey.Column.text("qualification"));

    private final Lists lists;
    private final People people;

    public Rosters(Lists lists, People people) {
        this.lists = lists;
        this.people = people;
    }

    /** Who is a chief (K-5) in the prefecture on the day, by registration number. */
    public Listing<RosterLine> chiefs(Prefecture prefecture, LocalDate on) {
        return roster(CHIEFS, prefecture, on);
    }

    /** Who is a care manager in the prefecture on the day, by registration number. */
    public Listing<RosterLine> careManagers(Prefecture prefecture, LocalDate on) {
        return roster(CARE_MANAGERS, prefecture, on);
    }

    /**
     * Who holds a qualification in the prefecture today and loses it before the time has passed, unless something is
     * done; by last day. Whose next period is already sure and follows without a gap does not lose it yet.
     */
    public Listing<LapsingLine> lapsing(Prefecture prefecture, LocalDate today, Period within) {
        LocalDate last = TableDay.within(today.plus(within));
        List<Object> parameters = List.of(prefecture.code(), today, last, today, today);
        return lists.of(new ListQuery<>(LAPSING, parameters, BY_LAST_DAY, row -> LapsingLine.from(row, people)));
    }

    private Listing<RosterLine> roster(String select, Prefecture prefecture, LocalDate on) {
        List<Object> parameters = List.of(prefecture.code(), TableDay.within(on));
        return lists.of(new ListQuery<>(select, parameters, SortKey.BY_NUMBER, row -> RosterLine.from(row, people)));
    }

    private static String onDay(String condition) {
        return ON_DAY.formatted(ListedPerson.COLUMNS, condition);
    }
}
