package jp.shunin.registry.projections.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.Sight;
import jp.shunin.registry.projections.standing.StandingJson;
import jp.shunin.registry.projections.table.CopyRows;
import org.jspecify.annotations.Nullable;

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
        List<Standing> standings = Standings.inOrder(life, sight.ends());
        rows.row(COLUMNS.size())
                .text(life.number().value())
                .bigint(life.events().size())
                .texts(written(ToldStandings.shortened(standings)));
    }

    /** One that comes back later is written as JSON once. */
    private static List<byte @Nullable []> written(List<@Nullable Standing> told) {
        Map<Standing, byte[]> known = new HashMap<>();
        List<byte @Nullable []> written = new ArrayList<>(told.size());
        for (Standing standing : told) {
            written.add(standing == null ? null : known.computeIfAbsent(standing, StandingJson::bytes));
        }
        return written;
    }
}
