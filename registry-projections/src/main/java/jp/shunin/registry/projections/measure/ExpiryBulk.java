package jp.shunin.registry.projections.measure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.Sight;
import jp.shunin.registry.projections.table.CopyRows;

/** {@link ExpiryTable} in bulk. */
public final class ExpiryBulk implements BulkTable {

    private static final List<String> COLUMNS =
            List.of("registration_number", "place", "qualification", "original_through", "prefectures", "held");

    @Override
    public String name() {
        return "measure_expiry";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FollowedEntry life, Sight sight, CopyRows rows) {
        List<byte[]> prefectures = life.entry().residences().stream()
                .map(residence -> residence.prefecture().code().getBytes(StandardCharsets.UTF_8))
                .toList();
        for (ExpiryTable.Row row : ExpiryTable.Row.of(life.entry(), sight.ends())) {
            rows.row(COLUMNS.size())
                    .text(life.number().value())
                    .integer(row.place())
                    .text(row.held().qualification().name())
                    .dateOrInfinity(row.held().term().originalThrough())
                    .texts(prefectures)
                    .text(ExtendableJson.write(row.held()));
        }
    }
}
