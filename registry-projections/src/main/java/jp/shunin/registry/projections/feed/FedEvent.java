package jp.shunin.registry.projections.feed;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.journal.JournalEntry;

/**
 * An event as the feed tells it.
 *
 * @param written the event as recorded; it may hold personal data, which must not be told
 * @param effectiveOn the business date of the event
 * @param prefecture the prefecture that holds the entry after the event, or that grants the special measure
 * @param concerns the prefecture that holds the entry after the event, the one that held it before, and the one that a
 *     transfer is asked of
 */
public record FedEvent(JournalEntry written, LocalDate effectiveOn, Prefecture prefecture, Set<Prefecture> concerns) {

    public FedEvent {
        concerns = Collections.unmodifiableSet(EnumSet.copyOf(concerns));
    }
}
