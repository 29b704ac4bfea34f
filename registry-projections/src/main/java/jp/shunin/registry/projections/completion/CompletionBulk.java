package jp.shunin.registry.projections.completion;

import java.util.List;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.Sight;
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
    public void write(FollowedEntry life, Sight sight, CopyRows rows) {
        CompletionTable.rows(life.entry())
                .map(CompletionTable.Row::completion)
                .forEach(completion -> rows.row(COLUMNS.size())
                        .text(life.number().value())
                        .text(completion.event())
                        .text(completion.certificateNumber())
                        .text(completion.course().name())
                        .text(completion.edition().name())
                        .date(completion.completedOn())
                        .integer(FiscalYear.of(completion.completedOn()).year())
                        .text(completion.heldBy().code())
                        .truth(completion.isValid()));
    }
}
