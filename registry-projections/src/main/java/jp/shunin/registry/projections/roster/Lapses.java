package jp.shunin.registry.projections.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.notice.Lapse;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.projections.listing.ListQuery;
import jp.shunin.registry.projections.listing.Lists;
import jp.shunin.registry.projections.listing.SortKey;
import jp.shunin.registry.projections.standing.TableDay;

/** When qualifications of given people end, by one question for many of them. */
public final class Lapses {

    private static final String ENDS = """
        select registration_number, qualification, last_day
        from lapse
        where registration_number = any(?) and\
        """;

    /** Where the person holds it when it ends. */
    private static final String BETWEEN = ENDS + " last_day = through and last_day between ?::date and ?::date";

    private static final String HELD = ENDS + " ?::date between since and through";

    private static final SortKey ORDER = SortKey.of(
            SortKey.Column.text("registration_number"),
            SortKey.Column.date("last_day"),
            SortKey.Column.text("qualification"));

    private final Lists lists;

    public Lapses(Lists lists) {
        this.lists = lists;
    }

    /** The ends between two days, both included, by registration number and day. */
    public List<Lapse> between(Collection<RegistrationNumber> numbers, LocalDate from, LocalDate through) {
        return all(BETWEEN, List.of(texts(numbers), TableDay.within(from), TableDay.within(through)));
    }

    /** The ends of what is held on a day, by registration number and day; none for what has no end. */
    public List<Lapse> ofHeld(Collection<RegistrationNumber> numbers, LocalDate on) {
        return all(HELD, List.of(texts(numbers), TableDay.within(on)));
    }

    private List<Lapse> all(String select, List<Object> parameters) {
        List<Lapse> found = new ArrayList<>();
        lists.of(new ListQuery<>(select, parameters, ORDER, Lapses::lapse)).whole(rows -> rows.forEach(found::add));
        return found;
    }

    private static String[] texts(Collection<RegistrationNumber> numbers) {
        return numbers.stream().map(RegistrationNumber::value).toArray(String[]::new);
    }

    private static Lapse lapse(ResultSet row) throws SQLException {
        return new Lapse(
                new RegistrationNumber(row.getString("registration_number")),
                Qualification.valueOf(row.getString("qualification")),
                row.getObject("last_day", LocalDate.class));
    }
}
