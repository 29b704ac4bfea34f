package jp.shunin.registry.projections.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.projections.listing.ListQuery;
import jp.shunin.registry.projections.listing.Lists;
import jp.shunin.registry.projections.listing.SortKey;
import jp.shunin.registry.projections.standing.TableDay;

/** How many qualifications end in each month to come. Nobody's name is looked at for it. */
public final class LapseCounts {

    /** All of it is in an index, with a row for each one who is counted and hardly another. */
    private static final String COUNTS = """
        select qualification, month, count(*) as people
        from lapse
        where prefecture = ? and last_day between ?::date and ?::date and since <= ?::date and through >= ?::date
        group by qualification, month\
        """;

    private static final SortKey BY_MONTH =
            SortKey.of(SortKey.Column.date("month"), SortKey.Column.text("qualification"));

    private final Lists lists;

    public LapseCounts(Lists lists) {
        this.lists = lists;
    }

    /** The months from this one to that in which the time has passed, those without a lapse too. */
    public List<LapsesOfMonth> byMonth(Prefecture prefecture, LocalDate today, Period within) {
        LocalDate last = TableDay.within(today.plus(within));
        Map<YearMonth, LapsesOfMonth> months = empty(YearMonth.from(today), YearMonth.from(last));
        List<Object> parameters = List.of(prefecture.code(), today, last, today, today);
        lists.of(new ListQuery<>(COUNTS, parameters, BY_MONTH, LapseCounts::count))
                .whole(rows -> rows.forEach(count -> months.merge(count.month(), count, LapsesOfMonth::plus)));
        return List.copyOf(months.values());
    }

    private static Map<YearMonth, LapsesOfMonth> empty(YearMonth first, YearMonth last) {
        Map<YearMonth, LapsesOfMonth> months = new TreeMap<>();
        LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(first, last))
                .mapToObj(first::plusMonths)
                .forEach(month -> months.put(month, new LapsesOfMonth(month, 0, 0)));
        return months;
    }

    private static LapsesOfMonth count(ResultSet row) throws SQLException {
        YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
        int people = row.getInt("people");
        return Qualification.valueOf(row.getString("qualification")) == Qualification.CARD
                ? new LapsesOfMonth(month, people, 0)
                : new LapsesOfMonth(month, 0, people);
    }
}
