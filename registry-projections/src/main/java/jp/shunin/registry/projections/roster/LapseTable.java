package jp.shunin.registry.projections.roster;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.projections.listing.EntryTable;
import jp.shunin.registry.projections.table.Column;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ends to come of all that people hold. */
public final class LapseTable implements EntryTable {

    private static final String INSERT = """
        insert into lapse (registration_number, since, qualification, through, prefecture, last_day)
        select * from unnest(?, ?, ?, ?, ?, ?)
        """;

    private final JdbcTemplate jdbc;
    private final CardEnds ends;

    public LapseTable(DataSource dataSource, CardEnds ends) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.ends = ends;
    }

    private record Row(String number, LapseSpan span) {}

    @Override
    public void keep(List<RegisterEntry> entries) {
        jdbc.update(
                "delete from lapse where registration_number = any(?)",
                Column.texts(entries, entry -> entry.number().value()));
        List<Row> rows = entries.stream()
                .flatMap(entry -> LapseSpan.of(RosterSpan.of(entry, ends)).stream()
                        .map(span -> new Row(entry.number().value(), span)))
                .toList();
        jdbc.update(
                INSERT,
                Column.texts(rows, Row::number),
                Column.dates(rows, row -> row.span().since()),
                Column.texts(rows, row -> row.span().qualification().name()),
                Column.dates(rows, row -> row.span().through()),
                Column.texts(rows, row -> row.span().prefecture().code()),
                Column.dates(rows, row -> row.span().lastDay()));
    }

    @Override
    public void clear() {
        jdbc.update("delete from lapse");
    }
}
