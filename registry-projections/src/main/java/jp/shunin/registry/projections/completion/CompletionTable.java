package jp.shunin.registry.projections.completion;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.LegacyEntryMigrated;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.projections.listing.EntryTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The completions of all people, those that were found void from the beginning included (K-8). */
public final class CompletionTable implements EntryTable {

    private static final String INSERT = """
        insert into course_completion (registration_number, event_id, certificate_number, course, edition,
            completed_on, fiscal_year, held_by, valid)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    private final JdbcTemplate jdbc;

    public CompletionTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    @Override
    public void keep(RegisterEntry entry) {
        jdbc.update(
                "delete from course_completion where registration_number = ?",
                entry.number().value());
        List<Object[]> rows = entry.effectiveEvents().stream()
                .flatMap(recorded -> row(entry, recorded))
                .toList();
        jdbc.batchUpdate(INSERT, rows);
    }

    private static Stream<Object[]> row(RegisterEntry entry, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case CourseCompleted completed ->
                entry.completion(completed.certificateNumber()).stream()
                        .map(held -> row(entry, held, completed.heldBy()));
            // T-4: an old register does not say where; as a rule it was the prefecture of registration.
            case LegacyEntryMigrated migrated ->
                migrated.completions().stream()
                        .flatMap(completed -> entry.completion(completed.number()).stream())
                        .map(held -> row(entry, held, migrated.prefecture()));
            default -> Stream.empty();
        };
    }

    private static Object[] row(RegisterEntry entry, Completion completion, Prefecture heldBy) {
        return new Object[] {
            entry.number().value(),
            completion.event(),
            completion.certificateNumber(),
            completion.course().name(),
            completion.edition().name(),
            completion.completedOn(),
            FiscalYear.of(completion.completedOn()).year(),
            heldBy.code(),
            completion.isValid()
        };
    }

    @Override
    public void clear() {
        jdbc.update("delete from course_completion");
    }
}
