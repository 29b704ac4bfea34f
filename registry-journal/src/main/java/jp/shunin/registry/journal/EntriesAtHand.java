package jp.shunin.registry.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entries to which a unit of work has appended, with all their events: those that it read in order to decide, and
 * those that it appended. What follows a decision in its transaction need not ask the database for them again.
 *
 * <p>They cannot be out of date. The sequence of an entry has no gaps and no doubles, so what was appended as number n
 * follows what was read as numbers 0 to n - 1, and nobody else can append to the entry before the transaction has ended.
 */
final class EntriesAtHand {

    private static final String RESOURCE = EntriesAtHand.class.getName();

    private final Map<String, List<JournalEntry>> read = new HashMap<>();
    private final Set<String> readOfRecent = new HashSet<>();
    private final Map<String, List<JournalEntry>> appendedTo = new HashMap<>();
    private final Set<String> appendedByCaller = new HashSet<>();

    private EntriesAtHand() {}

    /**
     * An entry for the current unit of work: as it has it at hand, or else a recent one, or else from the journal. Without
     * a unit of work always from the journal, and within a transaction of a caller too, who may have appended to it.
     */
    static List<JournalEntry> read(String entryId, RecentEntries recent, Supplier<List<JournalEntry>> journal) {
        if (!CurrentUnitOfWork.isStarted()) {
            return journal.get();
        }
        EntriesAtHand atHand = current(recent);
        List<JournalEntry> appended = atHand.appendedTo.get(entryId);
        return appended == null ? atHand.readToDecide(entryId, recent, journal) : List.copyOf(appended);
    }

    private List<JournalEntry> readToDecide(
            String entryId, RecentEntries recent, Supplier<List<JournalEntry>> journal) {
        Optional<List<JournalEntry>> kept = isOfCaller() ? Optional.empty() : recent.find(entryId);
        List<JournalEntry> events = kept.orElseGet(journal);
        read.put(entryId, events);
        if (kept.isPresent()) {
            readOfRecent.add(entryId);
        } else if (!events.isEmpty() && !isOfCaller()) {
            recent.keep(entryId, events);
        }
        return events;
    }

    /** What is appended, or read, within the transaction of a caller may never be committed. */
    private static boolean isOfCaller() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    private void keepCommitted(RecentEntries recent) {
        appendedTo.keySet().removeAll(appendedByCaller);
        appendedTo.forEach(recent::keep);
    }

    static void noteAppended(List<JournalEntry> events, RecentEntries recent) {
        CurrentUnitOfWork.ifStarted(_ -> events.forEach(current(recent)::append));
    }

    /** All events of an entry; empty if the current unit of work, if any, has not appended to it. */
    static Optional<List<JournalEntry>> find(String entryId) {
        return CurrentUnitOfWork.map(work -> of(work).map(atHand -> atHand.appendedTo.get(entryId)))
                .flatMap(found -> found)
                .map(List::copyOf);
    }

    /** All events of an entry before one of them, if the current unit of work has read them, or knows that there are none. */
    static Optional<List<JournalEntry>> before(String entryId, long sequence) {
        if (sequence == 0) {
            return Optional.of(List.of());
        }
        return find(entryId)
                .or(() -> CurrentUnitOfWork.map(EntriesAtHand::of)
                        .flatMap(found -> found)
                        .map(atHand -> atHand.read.get(entryId)))
                .filter(events -> events.size() == sequence);
    }

    /** The events of an entry that the current unit of work took for all of them without asking the journal. */
    static Optional<List<JournalEntry>> takenFromRecent(String entryId) {
        return CurrentUnitOfWork.map(EntriesAtHand::of)
                .flatMap(found -> found)
                .filter(atHand -> atHand.readOfRecent.contains(entryId))
                .map(atHand -> atHand.read.get(entryId));
    }

    private static Optional<EntriesAtHand> of(UnitOfWork<?> work) {
        return Optional.ofNullable(work.root().getResource(RESOURCE));
    }

    private static EntriesAtHand current(RecentEntries recent) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(RESOURCE, _ -> {
            EntriesAtHand atHand = new EntriesAtHand();
            work.afterCommit(_ -> atHand.keepCommitted(recent));
            work.onRollback(_ -> atHand.read.keySet().forEach(recent::forget));
            return atHand;
        });
    }

    private void append(JournalEntry event) {
        if (isOfCaller()) {
            appendedByCaller.add(event.entryId());
        }
        List<JournalEntry> events = appendedTo.computeIfAbsent(
                event.entryId(), entryId -> new ArrayList<>(read.getOrDefault(entryId, List.of())));
        if (events.size() == event.sequence()) {
            events.add(event);
        } else {
            // Appended without having been read to its end: the journal has to be asked.
            read.remove(event.entryId());
            appendedTo.remove(event.entryId());
        }
    }
}
