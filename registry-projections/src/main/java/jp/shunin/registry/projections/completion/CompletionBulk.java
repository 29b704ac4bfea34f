package jp.shunin.registry.projections.completion;

import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.table.CopyRows;

/** {@link CompletionTable} in bulk. */
public final class CompletionBulk implements BulkTable {

    private static final List<String> COLUMNS = List.of(
            "registration_number",
            "event_id",
            "certificate_number",
            "course",
            "edition",
            "completed_on",
            "fiscal_year",
            "held_by",
            "valid");

    @Override
    public String name() {
        return "course_completion";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FollowedEntry life, CopyRows rows) {
        CompletionTable.rows(life.entry()).forEach(row -> {
            CourseCompleted completed = row.completed();
            rows.row(COLUMNS.size())
                    .text(life.number().value())
                    .text(row.eventId())
                    .text(completed.certificateNumber())
                    .text(completed.course().name())
                    .text(completed.edition().name())
                    .date(completed.completedOn())
                    .integer(FiscalYear.of(completed.completedOn()).year())
                    .text(completed.heldBy().code())
                    .truth(row.valid());
        });
    }
}
