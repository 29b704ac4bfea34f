package jp.shunin.registry.projections.completion;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.RecordedEvent;
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

    record Row(RegisterEntry entry, String eventId, CourseCompleted completed) {

        static Stream<Row> of(RegisterEntry entry, RecordedEvent recorded) {
            return recorded.event() instanceof CourseCompleted completed
                    ? Stream.of(new Row(entry, recorded.id(), completed))
                    : Stream.empty();
        }

        boolean valid() {
            return entry.completion(completed.certificateNumber())
                    .filter(Completion::isValid)
                    .isPresent();
        }
    }

    static Stream<Row> rows(RegisterEntry entry) {
        return entry.effectiveEvents().stream().flatMap(recorded -> Row.of(entry, recorded));
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
                Column.texts(rows, Row::eventId),
                Column.texts(rows, row -> row.completed().certificateNumber()),
                Column.texts(rows, row -> row.completed().course().name()),
                Column.texts(rows, row -> row.completed().edition().name()),
                Column.dates(rows, row -> row.completed().completedOn()),
                Column.integers(
                        rows,
                        row -> FiscalYear.of(row.completed().completedOn()).year()),
                Column.texts(rows, row -> row.completed().heldBy().code()),
                Column.booleans(rows, Row::valid));
    }

    @Override
    public void clear() {
        jdbc.update("delete from course_completion");
    }
}
