package jp.shunin.registry.projections.roster;

import java.util.List;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.Sight;
import jp.shunin.registry.projections.table.CopyRows;

/** {@link RosterTable} in bulk. */
public final class RosterBulk implements BulkTable {

    private static final List<String> COLUMNS = List.of(
            "registration_number",
            "during",
            "prefecture",
            "prohibited",
            "care_manager_from",
            "care_manager_through",
            "care_manager_original_through",
            "chief_from",
            "chief_through",
            "chief_original_through");

    @Override
    public String name() {
        return "roster_span";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FollowedEntry life, Sight sight, CopyRows rows) {
        for (RosterSpan span : RosterSpan.of(life.entry(), sight.ends())) {
            rows.row(COLUMNS.size())
                    .text(life.number().value())
                    .dateRange(span.from(), span.through())
                    .text(span.prefecture().code())
                    .truth(span.prohibited());
            held(span.careManager(), rows);
            held(span.chief(), rows);
        }
    }

    private static void held(Held held, CopyRows rows) {
        rows.date(held.from()).date(held.through()).date(held.originalThrough());
    }
}
