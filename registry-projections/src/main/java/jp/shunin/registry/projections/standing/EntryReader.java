package jp.shunin.registry.projections.standing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.journal.EntryEvent;
import jp.shunin.registry.journal.JournalReader;

/** Folds the journal's events of one person. */
public final class EntryReader {

    private final JournalReader journal;

    public EntryReader(JournalReader journal) {
        this.journal = journal;
    }

    /** The entry as held now, with what the current transaction has appended; empty if the number is unknown. */
    public Optional<RegisterEntry> entry(RegistrationNumber number) {
        return fold(journal.entry(number.value()));
    }

    /** The entry as the register knew it at a moment; empty if nothing had been recorded by then. */
    public Optional<RegisterEntry> entryAsKnownAt(RegistrationNumber number, Instant knownAt) {
        return fold(journal.entryAsKnownAt(number.value(), knownAt));
    }

    /** The entries of these numbers as held now, by one statement; without those that are unknown. */
    public List<RegisterEntry> entries(Collection<String> numbers) {
        Map<String, Long> all = numbers.stream().collect(Collectors.toMap(Function.identity(), _ -> Long.MAX_VALUE));
        return journal.entriesBefore(all).values().stream()
                .flatMap(written -> fold(written).stream())
                .toList();
    }

    /** Entries as they were before their events of these sequences; without those that began with that event. */
    public Map<RegistrationNumber, RegisterEntry> entriesBefore(Map<RegistrationNumber, Long> sequences) {
        Map<String, Long> asked = sequences.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
        return journal.entriesBefore(asked).values().stream()
                .flatMap(written -> fold(written).stream())
                .collect(Collectors.toMap(RegisterEntry::number, Function.identity()));
    }

    /** The event of an entry as the fold takes it. */
    public static RecordedEvent recorded(EntryEvent written) {
        if (!(written.event() instanceof CareManagerEvent event)) {
            throw new IllegalStateException(
                    written.event().getClass().getSimpleName() + " is no event of an entry in the register");
        }
        return recorded(written.eventId(), event, written.metadata());
    }

    /**
     * The event of an entry as the fold takes it.
     *
     * @param metadata that with which the event was recorded
     */
    public static RecordedEvent recorded(String id, CareManagerEvent event, Map<String, ?> metadata) {
        return RecordedEvent.of(id, event, (String) metadata.get(RecordedEvent.COMMAND));
    }

    /** The entry of which these are all events, in order; empty if there are none. */
    public static Optional<RegisterEntry> fold(List<? extends EntryEvent> written) {
        return RegisterEntry.fold(written.stream().map(EntryReader::recorded).toList());
    }
}
