package jp.shunin.registry.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Event messages for these tests. */
final class Spoken {

    static final Instant MORNING = Instant.parse("2026-11-21T09:00:00Z");

    private Spoken() {}

    static DomainEventMessage<String> said(String entryId, long sequence, String words) {
        return said(entryId, sequence, words, MORNING);
    }

    static DomainEventMessage<String> said(String entryId, long sequence, String words, Instant at) {
        return said(entryId, sequence, words, at, Map.of());
    }

    static DomainEventMessage<String> said(
            String entryId, long sequence, String words, Instant at, Map<String, ?> metadata) {
        String eventId = UUID.randomUUID().toString();
        return new GenericDomainEventMessage<>("CareManager", entryId, sequence, words, metadata, eventId, at);
    }
}
