package jp.shunin.registry.projections.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ValidityExtended;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent;
import jp.shunin.registry.core.standing.StandingChange;
import jp.shunin.registry.core.standing.StandingChanges;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.standing.EntryReader;

/**
 * Finds of whom the register answers otherwise since an event was recorded, and how (X-3, S-3). The cause is an event of
 * an entry, which concerns that entry only, or one of a special measure, which concerns whomever the measure extended
 * from then on until it was amended again.
 */
public final class Campaigns {

    /** How much of the journal one question walks through at most, so that it is answered soon. */
    private static final int LONGEST_WALK = 20_000;

    private static final int STEP = 1_000;

    private final JournalReader journal;
    private final CardEnds ends;

    public Campaigns(JournalReader journal, CardEnds ends) {
        this.journal = journal;
        this.ends = ends;
    }

    /**
     * The next part of the list; empty if the event is unknown.
     *
     * @param after the {@link Campaign#next()} of the part before, or {@link JournalPosition#BEGINNING}
     * @param limit how many entries are enough, positive; a few more may come, and fewer where the walk was long
     */
    public Optional<Campaign> of(String eventId, JournalPosition after, int limit) {
        return journal.event(eventId)
                .map(cause -> cause.event() instanceof SpecialMeasureEvent measure
                        ? ofMeasure(cause, measure.measureId(), after, limit)
                        : ofEntry(cause));
    }

    private Campaign ofEntry(JournalEntry cause) {
        return new Campaign(cause, affected(cause).stream().toList(), null);
    }

    private Campaign ofMeasure(JournalEntry cause, MeasureId measure, JournalPosition after, int limit) {
        List<AffectedEntry> entries = new ArrayList<>();
        JournalPosition position = after.compareTo(cause.position()) > 0 ? after : cause.position();
        for (int walked = 0; walked < LONGEST_WALK && entries.size() < limit; walked += STEP) {
            List<JournalEntry> page = journal.page(position, STEP);
            for (JournalEntry written : page) {
                if (isNextOf(cause, written)) {
                    return new Campaign(cause, entries, null);
                }
                if (isFirstExtensionOfItsCommand(written, measure)) {
                    affected(written).ifPresent(entries::add);
                }
            }
            if (page.size() < STEP) {
                return new Campaign(cause, entries, null);
            }
            position = page.getLast().position();
        }
        return new Campaign(cause, entries, position);
    }

    private static boolean isNextOf(JournalEntry cause, JournalEntry written) {
        return written.entryId().equals(cause.entryId()) && written.sequence() > cause.sequence();
    }

    private boolean isFirstExtensionOfItsCommand(JournalEntry written, MeasureId measure) {
        return written.event() instanceof ValidityExtended extended
                && extended.measureId().equals(measure)
                && commandOf(written).getFirst().eventId().equals(written.eventId());
    }

    /** The entry before and after the command that brought the event; empty if it has changed no answer. */
    private Optional<AffectedEntry> affected(JournalEntry event) {
        List<JournalEntry> command = commandOf(event);
        List<StandingChange> changes = StandingChanges.between(
                timeline(event, command.getFirst().sequence()),
                timeline(event, command.getLast().sequence() + 1));
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new AffectedEntry(number(event), event.eventId(), changes));
    }

    private List<JournalEntry> commandOf(JournalEntry event) {
        String command = EntryReader.recorded(event).command();
        return journal.entry(event.entryId()).stream()
                .filter(written -> EntryReader.recorded(written).command().equals(command))
                .toList();
    }

    /** What the first events of the entry tell. */
    private StandingTimeline timeline(JournalEntry event, long events) {
        List<RecordedEvent> known = journal.entry(event.entryId()).stream()
                .limit(events)
                .map(EntryReader::recorded)
                .toList();
        return RegisterEntry.fold(known)
                .map(entry -> StandingTimeline.of(entry, ends))
                .orElseGet(StandingTimeline::ofNobody);
    }

    private static RegistrationNumber number(JournalEntry event) {
        return ((CareManagerEvent) event.event()).registrationNumber();
    }
}
