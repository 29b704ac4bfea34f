package jp.shunin.registry.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

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
    private final Map<String, List<JournalEntry>> appendedTo = new HashMap<>();

    private EntriesAtHand() {}

    static void noteRead(String entryId, List<JournalEntry> events) {
        CurrentUnitOfWork.ifStarted(_ -> current().read.put(entryId, events));
    }

    static void noteAppended(List<JournalEntry> events) {
        CurrentUnitOfWork.ifStarted(_ -> events.forEach(current()::append));
    }

    /** All events of an entry; empty if the current unit of work, if any, has not appended to it. */
    static Optional<List<JournalEntry>> find(String entryId) {
        return CurrentUnitOfWork.map(_ -> current().appendedTo.get(entryId)).map(List::copyOf);
    }

    private static EntriesAtHand current() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(RESOURCE, _ -> new EntriesAtHand());
    }

    private void append(JournalEntry event) {
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
