package jp.shunin.registry.journal;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** Recorded events as Axon's messages. */
final class EventMessages {

    private EventMessages() {}

    static TrackedEventMessage<?> tracked(JournalEntry entry) {
        return entry.ofAnEntry()
                ? new GenericTrackedDomainEventMessage<>(entry.position(), ofEntry(entry))
                : new GenericTrackedEventMessage<>(entry.position(), ofNoEntry(entry));
    }

    static DomainEventMessage<Object> ofEntry(JournalEntry entry) {
        return new GenericDomainEventMessage<>(
                entry.entryType(),
                entry.entryId(),
                entry.sequence(),
                entry.event(),
                entry.metadata(),
                entry.eventId(),
                entry.recordedAt());
    }

    private static EventMessage<Object> ofNoEntry(JournalEntry entry) {
        return new GenericEventMessage<>(entry.eventId(), entry.event(), entry.metadata(), entry.recordedAt());
    }
}
