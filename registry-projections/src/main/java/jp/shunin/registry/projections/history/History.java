package jp.shunin.registry.projections.history;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.standing.EntryReader;
import org.jspecify.annotations.Nullable;

/**
 * The history of a person. The events are read from the journal, so none is ever missing; the standings around
 * them are what {@link HistoryTable} holds, and are folded here where it has not come that far yet. So whoever has
 * just recorded something sees it.
 */
public final class History {

    private final JournalReader journal;
    private final HistoryTable table;
    private final CardEnds ends;

    public History(JournalReader journal, DataSource dataSource, CardEnds ends) {
        this.journal = journal;
        this.table = new HistoryTable(dataSource, ends);
        this.ends = ends;
    }

    /** All events of the entry, oldest first; empty if the number is unknown. */
    public List<HistoryItem> of(RegistrationNumber number) {
        List<Standings> kept = table.of(number);
        List<HistoryItem> items = new ArrayList<>();
        RegisterEntry before = null;
        for (JournalEntry written : journal.entry(number.value())) {
            RecordedEvent recorded = EntryReader.recorded(written);
            RegisterEntry after = RegisterEntry.evolve(before, recorded);
            items.add(item(written, recorded, standings(kept, recorded, before, after)));
            before = after;
        }
        return List.copyOf(items);
    }

    private Standings standings(
            List<Standings> kept, RecordedEvent recorded, @Nullable RegisterEntry before, RegisterEntry after) {
        int event = Math.toIntExact(after.version()) - 1;
        return event < kept.size() ? kept.get(event) : Standings.around(recorded, before, after, ends);
    }

    private static HistoryItem item(JournalEntry written, RecordedEvent recorded, Standings standings) {
        return new HistoryItem(
                written.eventId(),
                written.position(),
                written.name(),
                written.recordedAt(),
                written.metadata().get("recordedBy"),
                written.metadata().get("basis"),
                written.metadata().get("note"),
                recorded.event(),
                standings.before(),
                standings.after());
    }
}
