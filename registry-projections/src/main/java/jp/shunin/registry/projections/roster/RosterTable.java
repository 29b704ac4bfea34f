package jp.shunin.registry.projections.roster;

import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.projections.listing.EntryTable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The stretches of all people who are or were registered. */
public final class RosterTable implements EntryTable {

    private static final String INSERT = """
        insert into roster_span (registration_number, during, prefecture, prohibited,
            care_manager_from, care_manager_through, care_manager_original_through, care_manager_until,
            chief_from, chief_through, chief_original_through, chief_until)
        values (?, daterange(?::date, ?::date, '[]'), ?, ?, ?::date, ?::date, ?::date, ?::date,
            ?::date, ?::date, ?::date, ?::date)
        """;

    private final JdbcTemplate jdbc;
    private final CardEnds ends;

    public RosterTable(DataSource dataSource, CardEnds ends) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.ends = ends;
    }

    @Override
    public void keep(RegisterEntry entry) {
        String number = entry.number().value();
        jdbc.update("delete from roster_span where registration_number = ?", number);
        List<@Nullable Object[]> rows = RosterSpan.of(entry, ends).stream()
                .map(span -> row(number, span))
                .toList();
        jdbc.batchUpdate(INSERT, rows);
    }

    private static @Nullable Object[] row(String number, RosterSpan span) {
        return new @Nullable Object[] {
            number,
            span.from(),
            span.through(),
            span.prefecture().code(),
            span.prohibited(),
            span.careManager().from(),
            span.careManager().through(),
            span.careManager().originalThrough(),
            span.careManagerUntil(),
            span.chief().from(),
            span.chief().through(),
            span.chief().originalThrough(),
            span.chiefUntil()
        };
    }

    @Override
    public void clear() {
        jdbc.update("delete from roster_span");
    }
}
