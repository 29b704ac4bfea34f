package jp.shunin.registry.projections.feed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CareManagerRegistered;
import jp.shunin.registry.core.caremanager.CareManagerEvent.LegacyEntryMigrated;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RecordCorrected;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationTransferred;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.standing.EntryReader;
import org.jspecify.annotations.Nullable;

/**
 * Who holds an entry before and after an event. It is passed along from event to event, and where it is not remembered
 * it is folded from the entry's events. An entry that was ever corrected is always folded, for a correction may
 * take a transfer back.
 */
final class Holders {

    private final JournalReader journal;
    private final Cache<EntryAt, Prefecture> remembered;

    Holders(JournalReader journal, int remembered) {
        this.journal = journal;
        this.remembered = Caffeine.newBuilder().maximumSize(remembered).build();
    }

    /** Who held an entry before an event, which is nobody before the first, and who holds it after it. */
    record Move(@Nullable Prefecture before, Prefecture after) {}

    /** An entry before its event of a sequence. */
    private record EntryAt(String entryId, long sequence) {

        static EntryAt before(JournalEntry event) {
            return new EntryAt(event.entryId(), event.sequence());
        }

        static EntryAt after(JournalEntry event) {
            return new EntryAt(event.entryId(), event.sequence() + 1);
        }
    }

    /** The moves of events in commit order, by event id; of what is no event of an entry there is none. */
    Map<String, Move> moves(List<JournalEntry> page) {
        Map<String, Move> moves = new HashMap<>();
        Map<String, List<JournalEntry>> unknown = new HashMap<>();
        page.stream()
                .filter(written -> written.event() instanceof CareManagerEvent)
                .collect(groupingBy(JournalEntry::entryId))
                .forEach((entryId, events) -> {
                    if (!passAlong(events, moves)) {
                        unknown.put(entryId, events);
                    }
                });
        fold(unknown, moves);
        return moves;
    }

    /** Whether that was possible: the holder before the events is known, and none of them corrects anything. */
    private boolean passAlong(List<JournalEntry> events, Map<String, Move> moves) {
        JournalEntry first = events.getFirst();
        Prefecture holder = remembered.getIfPresent(EntryAt.before(first));
        if ((holder == null && first.sequence() > 0) || isCorrected(events)) {
            return false;
        }
        for (JournalEntry written : events) {
            Prefecture after = holder(written, holder);
            moves.put(written.eventId(), new Move(holder, after));
            remembered.put(EntryAt.after(written), after);
            holder = after;
        }
        return true;
    }

    private static boolean isCorrected(List<JournalEntry> events) {
        return events.stream().anyMatch(written -> written.event() instanceof RecordCorrected);
    }

    private static Prefecture holder(JournalEntry written, @Nullable Prefecture before) {
        return switch (written.event()) {
            case CareManagerRegistered registered -> registered.prefecture();
            case LegacyEntryMigrated migrated -> migrated.prefecture();
            case RegistrationTransferred transferred -> transferred.to();
            default -> {
                if (before == null) {
                    throw new IllegalStateException("nobody holds the entry of event " + written.eventId());
                }
                yield before;
            }
        };
    }

    private void fold(Map<String, List<JournalEntry>> entries, Map<String, Move> moves) {
        Map<String, List<JournalEntry>> before = journal.entriesBefore(entries.values().stream()
                .map(List::getFirst)
                .collect(toMap(JournalEntry::entryId, JournalEntry::sequence)));
        entries.forEach((entryId, events) -> fold(before.getOrDefault(entryId, List.of()), events, moves));
    }

    private void fold(List<JournalEntry> before, List<JournalEntry> events, Map<String, Move> moves) {
        RegisterEntry entry = RegisterEntry.fold(
                        before.stream().map(EntryReader::recorded).toList())
                .orElse(null);
        boolean corrected = isCorrected(before) || isCorrected(events);
        for (JournalEntry written : events) {
            RegisterEntry after = RegisterEntry.evolve(entry, EntryReader.recorded(written));
            moves.put(written.eventId(), new Move(entry == null ? null : entry.prefecture(), after.prefecture()));
            if (!corrected) {
                remembered.put(EntryAt.after(written), after.prefecture());
            }
            entry = after;
        }
    }
}
