package jp.shunin.registry.projections.rebuild;

import java.util.List;
import jp.shunin.registry.projections.completion.CompletionBulk;
import jp.shunin.registry.projections.following.BulkTable;
import jp.shunin.registry.projections.history.HistoryBulk;
import jp.shunin.registry.projections.measure.ExpiryBulk;
import jp.shunin.registry.projections.measure.ExpiryEntryBulk;
import jp.shunin.registry.projections.person.PersonBulk;
import jp.shunin.registry.projections.removal.RemovedBulk;
import jp.shunin.registry.projections.roster.LapseBulk;
import jp.shunin.registry.projections.roster.RosterBulk;
import jp.shunin.registry.projections.standing.StandingBulk;
import jp.shunin.registry.projections.transfer.TransferBulk;

/** A read model that can be rebuilt: the tables that are swapped together. */
public enum RebuiltModel {
    /** Written with each command. */
    STANDING(true, "select version from standing%s", new StandingBulk()),

    /** Who was removed; written with each removal. It has no version, so what may be newer is written again. */
    REMOVALS(true, "select 0", new RemovedBulk()),

    /** Follows the journal. */
    HISTORY(false, "select version from history%s", new HistoryBulk()),

    /** The search and the lists; follow the journal. */
    LISTS(
            false,
            "select version from person_index%s",
            new PersonBulk(),
            new RosterBulk(),
            new LapseBulk(),
            new CompletionBulk(),
            new TransferBulk()),

    /** What measures look for; follows the journal. */
    EXPIRIES(false, "select version from measure_entry%s", new ExpiryEntryBulk(), new ExpiryBulk());

    private final boolean withTheCommand;
    private final String version;
    private final List<BulkTable> tables;

    RebuiltModel(boolean withTheCommand, String version, BulkTable... tables) {
        this.withTheCommand = withTheCommand;
        this.version = version.contains("%s") ? version + " where registration_number = entry_id" : version;
        this.tables = List.of(tables);
    }

    /** Whether it is written in the transaction that appends the events, and so is never behind the journal. */
    boolean isWrittenWithTheCommand() {
        return withTheCommand;
    }

    List<BulkTable> tables() {
        return tables;
    }

    /** SQL that says how many events of the journal's {@code entry_id} the tables hold; null where they hold none. */
    String versionIn(Place place) {
        return "(" + version.formatted(place.suffix()) + ")";
    }
}
