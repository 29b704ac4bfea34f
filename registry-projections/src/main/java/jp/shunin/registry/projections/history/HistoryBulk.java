package jp.shunin.registry.projections.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.standing.StandingJson;
import jp.shunin.registry.projections.table.CopyRows;

/** {@link HistoryTable} in bulk. */
public final class HistoryBulk implements BulkTable {

    private static final List<String> COLUMNS =
            List.of("registration_number", "sequence", "event_id", "standing_before", "standing_after");

    @Override
    public String name() {
        return "history_event";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FollowedEntry life, CardEnds ends, CopyRows rows) {
        // What holds after one event often holds before the next.
        Map<Standing, byte[]> written = new HashMap<>();
        String number = life.number().value();
        for (FollowedEntry.Event event : life.events()) {
            Standings standings = Standings.around(event.recorded(), event.before(), event.after(), ends);
            rows.row(COLUMNS.size())
                    .text(number)
                    .bigint(event.sequence())
                    .text(event.recorded().id())
                    .jsonb(written.computeIfAbsent(standings.before(), StandingJson::bytes))
                    .jsonb(written.computeIfAbsent(standings.after(), StandingJson::bytes));
        }
    }
}
