package jp.shunin.registry.projections.campaign;

import java.util.List;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of those to be told.
 *
 * @param cause the event that the campaign is about
 * @param entries the entries affected, in the order in which their answers changed
 * @param next from where to go on; null if the list ends here
 */
public record Campaign(
        JournalEntry cause,
        List<AffectedEntry> entries,
        @Nullable JournalPosition next) {

    public Campaign {
        entries = List.copyOf(entries);
    }
}
