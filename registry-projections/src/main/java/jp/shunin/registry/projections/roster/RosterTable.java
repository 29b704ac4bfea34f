package jp.shunin.registry.projections.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.projections.listing.EntryTable;
import jp.shunin.registry.projections.table.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** The stretches of all people who are or were registered. */
public final class RosterTable implements EntryTable {

    private static final String INSERT = """
        insert into roster_span (registration_number, during, prefecture, prohibited,
            care_manager_from, care_manager_through, care_manager_original_through,
            chief_from, chief_through, chief_original_through)
        select number, daterange(since, through, '[]'), prefecture, prohibited,
            care_manager_from, care_manager_through, care_manager_original_through,
            chief_from, chief_through, chief_original_through
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as span (number, since, through, prefecture, prohibited,
            care_manager_from, care_manager_through, care_manager_original_through,
            chief_from, chief_through, chief_original_through)
        """;

    private final JdbcTemplate jdbc;
    private final CardEnds ends;

    public RosterTable(DataSource dataSource, CardEnds ends) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.ends = ends;
    }

    private record Row(String number, RosterSpan span) {}

    @Override
    public void keep(List<RegisterEntry> entries) {
        jdbc.update(
                "delete from roster_span where registration_number = any(?)",
                Column.texts(entries, entry -> entry.number().value()));
        List<Row> rows = entries.stream()
                .flatMap(entry -> RosterSpan.of(entry, ends).stream()
                        .map(span -> new Row(entry.number().value(), span)))
                .toList();
        jdbc.update(
                INSERT,
                Column.texts(rows, Row::number),
                days(rows, RosterSpan::from),
                days(rows, RosterSpan::through),
                Column.texts(rows, row -> row.span().prefecture().code()),
                Column.booleans(rows, row -> row.span().prohibited()),
                days(rows, span -> span.careManager().from()),
                days(rows, span -> span.careManager().through()),
                days(rows, span -> span.careManager().originalThrough()),
                days(rows, span -> span.chief().from()),
                days(rows, span -> span.chief().through()),
                days(rows, span -> span.chief().originalThrough()));
    }

    private static SqlArrayValue days(List<Row> rows, Function<RosterSpan, @Nullable LocalDate> day) {
        return Column.dates(rows, row -> day.apply(row.span()));
    }

    @Override
    public void clear() {
        jdbc.update("delete from roster_span");
    }
}
