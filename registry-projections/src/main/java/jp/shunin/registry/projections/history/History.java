package jp.shunin.registry.projections.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.standing.EntryReader;
import org.jspecify.annotations.Nullable;

/** The history of a person, folded from the journal step by step, so that it is never behind a write. */
public final class History {

    private final JournalReader journal;

    public History(JournalReader journal) {
        this.journal = journal;
    }

    /** All events of the entry, oldest first; empty if the number is unknown. */
    public List<HistoryItem> of(RegistrationNumber number) {
        List<HistoryItem> items = new ArrayList<>();
        RegisterEntry entry = null;
        for (JournalEntry written : journal.entry(number.value())) {
            RecordedEvent recorded = EntryReader.recorded(written);
            RegisterEntry after = RegisterEntry.evolve(entry, recorded);
            items.add(item(written, recorded, entry, after));
            entry = after;
        }
        return List.copyOf(items);
    }

    private static HistoryItem item(
            JournalEntry written, RecordedEvent recorded, @Nullable RegisterEntry before, RegisterEntry after) {
        LocalDate day = recorded.event().effectiveOn();
        return new HistoryItem(
                written.eventId(),
                written.position(),
                written.name(),
                written.recordedAt(),
                written.metadata().get("recordedBy"),
                written.metadata().get("basis"),
                written.metadata().get("note"),
                recorded.event(),
                before == null ? Standing.UNKNOWN : StandingTimeline.of(before).on(day),
                StandingTimeline.of(after).on(day));
    }
}
