package jp.shunin.registry.projections.standing;

import java.util.List;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.Sight;
import jp.shunin.registry.projections.standing.kept.KeptStandings;
import jp.shunin.registry.projections.table.CopyRows;

/** The table of {@link StandingProjection} in bulk. */
public final class StandingBulk implements BulkTable {

    static final List<String> COLUMNS = List.of("registration_number", "version", "spans", "standings");

    @Override
    public String name() {
        return "standing";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FollowedEntry life, Sight sight, CopyRows rows) {
        write(life.entry(), sight.ends(), rows);
    }

    static void write(RegisterEntry entry, CardEnds ends, CopyRows rows) {
        List<Stretch> stretches = StandingTimeline.of(entry, ends).stretches();
        rows.row(COLUMNS.size())
                .text(entry.number().value())
                .bigint(entry.version())
                .dateRanges(
                        stretches.size(),
                        () -> stretches.forEach(stretch -> rows.dateRange(stretch.from(), stretch.through())))
                .bytes(KeptStandings.write(
                        stretches.stream().map(Stretch::standing).toList()));
    }
}
