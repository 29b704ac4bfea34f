package jp.shunin.registry.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entries that commands have lately read or appended to, decoded, so that neither the next command nor what follows
 * the journal need read them again. Only what was committed is kept.
 *
 * <p>They may be old: another node, or another transaction, may have appended since. That never makes a wrong event, for
 * the journal takes no second event of the same number; whoever appends nothing has to ask
 * ({@link JournalReader#requireCurrent}). In both cases the entry is forgotten, and the next attempt reads it.
 */
public final class RecentEntries {

    private final long mostEvents;

    /** The one that was used last comes last. A cache that keeps what is used often would drop what was appended just now. */
    private final Map<String, List<JournalEntry>> entries = new LinkedHashMap<>(16, 0.75f, true);

    private long events;

    /** @param mostEvents how many events are kept at most, of all entries together, about a kilobyte each; 0 for none */
    public RecentEntries(long mostEvents) {
        this.mostEvents = mostEvents;
    }

    synchronized Optional<List<JournalEntry>> find(String entryId) {
        return Optional.ofNullable(entries.get(entryId));
    }

    /** The events of an entry before one of them, which nothing can change any more, however old the entry kept is. */
    Optional<List<JournalEntry>> before(String entryId, long sequence) {
        return find(entryId)
                .filter(entry -> entry.size() >= sequence)
                .map(entry -> entry.subList(0, Math.toIntExact(sequence)));
    }

    /**
     * Of two states of an entry the longer one is the newer one, and stays.
     *
     * @throws IllegalArgumentException if it is not an entry from its beginning
     */
    synchronized void keep(String entryId, List<JournalEntry> entry) {
        if (entry.getLast().sequence() != entry.size() - 1) {
            throw new IllegalArgumentException("entry \"%s\" has event %d, and %d in all"
                    .formatted(entryId, entry.getLast().sequence(), entry.size()));
        }
        List<JournalEntry> kept = entries.getOrDefault(entryId, List.of());
        if (kept.size() <= entry.size()) {
            entries.put(entryId, List.copyOf(entry));
            events += entry.size() - kept.size();
            dropTheOldest();
        }
    }

    private void dropTheOldest() {
        for (var oldest = entries.values().iterator(); events > mostEvents; oldest.remove()) {
            events -= oldest.next().size();
        }
    }

    synchronized void forget(String entryId) {
        List<JournalEntry> forgotten = entries.remove(entryId);
        events -= forgotten == null ? 0 : forgotten.size();
    }
}
