package jp.shunin.registry.projections.roster;

import java.util.List;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.Sight;
import jp.shunin.registry.projections.table.CopyRows;

/** {@link LapseTable} in bulk. */
public final class LapseBulk implements BulkTable {

    private static final List<String> COLUMNS =
            List.of("registration_number", "since", "qualification", "through", "prefecture", "last_day");

    @Override
    public String name() {
        return "lapse";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FollowedEntry life, Sight sight, CopyRows rows) {
        for (LapseSpan span : LapseSpan.of(RosterSpan.of(life.entry(), sight.ends()))) {
            rows.row(COLUMNS.size())
                    .text(life.number().value())
                    .date(span.since())
                    .text(span.qualification().name())
                    .date(span.through())
                    .text(span.prefecture().code())
                    .date(span.lastDay());
        }
    }
}
