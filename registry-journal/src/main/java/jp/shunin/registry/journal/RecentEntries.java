package jp.shunin.registry.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;

/**
 * The entries that commands have lately read or appended to, decoded, so that the next command need not read them again.
 *
 * <p>They may be old: another node, or another transaction, may have appended since. That never makes a wrong event, for
 * the journal takes no second event of the same number; whoever appends nothing has to ask
 * ({@link JournalReader#requireCurrent}). In both cases the entry is forgotten, and the next attempt reads it.
 */
final class RecentEntries {

    private final Cache<String, List<JournalEntry>> entries;

    /** @param mostEvents how many events are kept at most, of all entries together; 0 for none */
    RecentEntries(long mostEvents) {
        this.entries = Caffeine.newBuilder()
                .maximumWeight(mostEvents)
                .weigher((String _, List<JournalEntry> events) -> events.size())
                .executor(Runnable::run)
                .build();
    }

    Optional<List<JournalEntry>> find(String entryId) {
        return Optional.ofNullable(entries.getIfPresent(entryId));
    }

    /** Of two states of an entry the longer one is the newer one, and stays. */
    void keep(String entryId, List<JournalEntry> events) {
        entries.asMap()
                .merge(entryId, List.copyOf(events), (kept, offered) -> kept.size() > offered.size() ? kept : offered);
    }

    void forget(String entryId) {
        entries.invalidate(entryId);
    }
}
