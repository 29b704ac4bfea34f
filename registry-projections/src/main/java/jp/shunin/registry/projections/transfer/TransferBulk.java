package jp.shunin.registry.projections.transfer;

import java.util.List;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.Sight;
import jp.shunin.registry.projections.table.CopyRows;

/** {@link TransferTable} in bulk. */
public final class TransferBulk implements BulkTable {

    private static final List<String> COLUMNS = List.of(
            "registration_number",
            "event_id",
            "from_prefecture",
            "to_prefecture",
            "state",
            "requested_on",
            "decided_on");

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FollowedEntry life, Sight sight, CopyRows rows) {
        for (Transfer transfer : Transfer.of(life.entry())) {
            rows.row(COLUMNS.size())
                    .text(life.number().value())
                    .text(transfer.event())
                    .text(transfer.from().code())
                    .text(transfer.to().code())
                    .text(transfer.state().name())
                    .date(transfer.requestedOn())
                    .date(transfer.decidedOn());
        }
    }
}
