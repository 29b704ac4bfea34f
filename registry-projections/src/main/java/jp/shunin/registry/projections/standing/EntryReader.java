package jp.shunin.registry.projections.standing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerEvent;
import jp.shunin.registry.core.caremanager.RecordedEvent;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.journal.JournalEntry;
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

    /** The entry as it was before its event of that sequence; empty if that event begins it. */
    public Optional<RegisterEntry> entryBefore(RegistrationNumber number, long sequence) {
        return fold(journal.entry(number.value()).stream()
                .filter(written -> written.sequence() < sequence)
                .toList());
    }

    /** The event of an entry as the fold takes it. */
    public static RecordedEvent recorded(JournalEntry written) {
        if (!(written.event() instanceof CareManagerEvent event)) {
            throw new IllegalStateException(written.name() + " is no event of an entry in the register");
        }
        return RecordedEvent.of(written.eventId(), event, written.metadata().get(RecordedEvent.COMMAND));
    }

    private static Optional<RegisterEntry> fold(List<JournalEntry> written) {
        return RegisterEntry.fold(written.stream().map(EntryReader::recorded).toList());
    }
}
