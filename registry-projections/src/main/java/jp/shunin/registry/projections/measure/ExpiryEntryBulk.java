package jp.shunin.registry.projections.measure;

import java.util.List;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.Sight;
import jp.shunin.registry.projections.table.CopyRows;

/** The versions that {@link ExpiryTable} keeps, in bulk. */
public final class ExpiryEntryBulk implements BulkTable {

    private static final List<String> COLUMNS = List.of("registration_number", "version");

    @Override
    public String name() {
        return "measure_entry";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FollowedEntry life, Sight sight, CopyRows rows) {
        rows.row(COLUMNS.size()).text(life.number().value()).bigint(life.entry().version());
    }
}
