package jp.shunin.registry.projections.history;

import java.util.List;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.Sight;
import jp.shunin.registry.projections.standing.kept.KeptStandings;
import jp.shunin.registry.projections.table.CopyRows;

/** {@link HistoryTable} in bulk. */
public final class HistoryBulk implements BulkTable {

    private static final List<String> COLUMNS = List.of("registration_number", "version", "standings");

    @Override
    public String name() {
        return "history";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FollowedEntry life, Sight sight, CopyRows rows) {
        rows.row(COLUMNS.size())
                .text(life.number().value())
                .bigint(life.events().size())
                .bytes(KeptStandings.write(Standings.inOrder(life, sight.ends())));
    }
}
