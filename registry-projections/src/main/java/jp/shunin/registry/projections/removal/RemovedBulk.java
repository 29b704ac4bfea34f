package jp.shunin.registry.projections.removal;

import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationRemoved;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.Sight;
import jp.shunin.registry.projections.table.CopyRows;

/** The table of {@link RemovedPeople} in bulk. */
public final class RemovedBulk implements BulkTable {

    private static final List<String> COLUMNS = List.of("registration_number", "identity_key");

    @Override
    public String name() {
        return "removed_person";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void write(FollowedEntry life, Sight sight, CopyRows rows) {
        if (life.events().stream().noneMatch(event -> event.recorded().event() instanceof RegistrationRemoved)) {
            return;
        }
        sight.people()
                .open(life.number(), life.entry().person())
                .ifPresent(person -> rows.row(COLUMNS.size())
                        .text(life.number().value())
                        .text(RemovedPeople.identity(sight.tokens(), person)));
    }
}
