package jp.shunin.registry.projections.feed;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRefused;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRequested;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferWithdrawn;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalPosition;
import jp.shunin.registry.journal.JournalReader;

/** The events in commit order, each with the prefectures that it concerns. It follows from the journal alone. */
public final class FedEvents {

    private final JournalReader journal;
    private final Holders holders;

    /** @param remembered of how many events to remember who held the entry after them */
    public FedEvents(JournalReader journal, int remembered) {
        this.journal = journal;
        this.holders = new Holders(journal, remembered);
    }

    /** The next events after a position, at most so many; empty at the end of what is complete. */
    public List<FedEvent> page(JournalPosition after, int limit) {
        List<JournalEntry> page = journal.page(after, limit);
        Map<String, Holders.Move> moves = holders.moves(page);
        return page.stream().map(written -> fed(written, moves)).toList();
    }

    private static FedEvent fed(JournalEntry written, Map<String, Holders.Move> moves) {
        return switch (written.event()) {
            case CareManagerEvent event -> ofEntry(written, event, moves);
            case SpecialMeasureEvent event -> ofMeasure(written, event);
            default -> throw new IllegalStateException(written.name() + " is no event that the feed knows");
        };
    }

    private static FedEvent ofMeasure(JournalEntry written, SpecialMeasureEvent event) {
        Prefecture grants = event.terms().prefecture();
        return new FedEvent(written, event.effectiveOn(), grants, Set.of(grants));
    }

    private static FedEvent ofEntry(JournalEntry written, CareManagerEvent event, Map<String, Holders.Move> moves) {
        Holders.Move move = moves.get(written.eventId());
        if (move == null) {
            throw new IllegalStateException("nobody holds the entry of event " + written.eventId());
        }
        Set<Prefecture> concerns = EnumSet.of(move.after());
        if (move.before() != null) {
            concerns.add(move.before());
        }
        concerns.addAll(asked(event));
        return new FedEvent(written, event.effectiveOn(), move.after(), concerns);
    }

    /** Of whom a transfer is asked (M-2). */
    private static Set<Prefecture> asked(CareManagerEvent event) {
        return switch (event) {
            case TransferRequested requested -> Set.of(requested.to());
            case TransferRefused refused -> Set.of(refused.to());
            case TransferWithdrawn withdrawn -> Set.of(withdrawn.to());
            case CareManagerEvent _ -> Set.of();
        };
    }
}
