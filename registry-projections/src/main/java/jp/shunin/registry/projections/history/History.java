package jp.shunin.registry.projections.history;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.following.FollowedEntry;
import jp.shunin.registry.projections.standing.EntryReader;

/**
 * The history of a person. The events are read from the journal, so none is ever missing; the standings around
 * them are what {@link HistoryTable} holds, and are folded here where it has not come that far yet. So whoever has
 * just recorded something sees it. A correction of several events is always folded here, as the whole that it is: the
 * table keeps event by event what the follower saw.
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
        List<JournalEntry> written = journal.entry(number.value());
        if (written.isEmpty()) {
            return List.of();
        }
        List<Standings> kept = table.of(number);
        List<RecordedEvent> recorded =
                written.stream().map(EntryReader::recorded).toList();
        List<FollowedEntry.Event> events = WholeCorrections.in(FollowedEntry.of(null, recorded));
        List<HistoryItem> items = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            items.add(item(written.get(i), recorded.get(i), standings(kept, i, events.get(i))));
        }
        return List.copyOf(items);
    }

    private Standings standings(List<Standings> kept, int place, FollowedEntry.Event event) {
        return WholeCorrections.isPartOfOne(event) || place >= kept.size()
                ? Standings.around(event.recorded(), event.before(), event.after(), ends)
                : kept.get(place);
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
