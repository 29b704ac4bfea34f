package jp.shunin.registry.projections.completion;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.projections.listing.EntryTable;
import jp.shunin.registry.projections.table.Column;
import org.springframework.jdbc.core.JdbcTemplate;

/** The completions of all people, those that were found void from the beginning included (K-8). */
public final class CompletionTable implements EntryTable {

    private static final String INSERT = """
        insert into course_completion (registration_number, event_id, certificate_number, course, edition,
            completed_on, fiscal_year, held_by, valid)
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private final JdbcTemplate jdbc;

    public CompletionTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    record Row(RegisterEntry entry, Completion completion) {}

    static Stream<Row> rows(RegisterEntry entry) {
        return entry.completions().stream().map(completion -> new Row(entry, completion));
    }

    @Override
    public void keep(List<RegisterEntry> entries) {
        jdbc.update(
                "delete from course_completion where registration_number = any(?)",
                Column.texts(entries, entry -> entry.number().value()));
        List<Row> rows = entries.stream().flatMap(CompletionTable::rows).toList();
        jdbc.update(
                INSERT,
                Column.texts(rows, row -> row.entry().number().value()),
                Column.texts(rows, row -> row.completion().event()),
                Column.texts(rows, row -> row.completion().certificateNumber()),
                Column.texts(rows, row -> row.completion().course().name()),
                Column.texts(rows, row -> row.completion().edition().name()),
                Column.dates(rows, row -> row.completion().completedOn()),
                Column.integers(
                        rows,
                        row -> FiscalYear.of(row.completion().completedOn()).year()),
                Column.texts(rows, row -> row.completion().heldBy().code()),
                Column.booleans(rows, row -> row.completion().isValid()));
    }

    @Override
    public void clear() {
        jdbc.update("delete from course_completion");
    }
}
