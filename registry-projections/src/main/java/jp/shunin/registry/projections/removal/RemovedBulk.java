package jp.shunin.registry.projections.removal;

import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationRemoved;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.following.Sight;
import jp.shunin.registry.projections.table.CopyRows;

/** The table of {@link RemovedPeople} in bulk: the date of birth is the one that held at the last removal. */
public final class RemovedBulk implements BulkTable {

    private static final List<String> COLUMNS = List.of("registration_number", "birth_key");

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
        life.events().reversed().stream()
                .filter(event -> event.recorded().event() instanceof RegistrationRemoved)
                .findFirst()
                .flatMap(removal ->
                        sight.people().open(life.number(), removal.after().person()))
                .ifPresent(person -> rows.row(COLUMNS.size())
                        .text(life.number().value())
                        .text(sight.tokens().ofBirth(person.dateOfBirth())));
    }
}
