package jp.shunin.registry.journal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** A small aggregate: its first event begins it, the others are what was said. */
final class Conversation {

    @AggregateIdentifier
    private String name = "";

    private int utterances;

    /** For Axon, before it replays the events. */
    Conversation() {}

    int utterances() {
        return utterances;
    }

    void say(String words) {
        apply(words);
    }

    @EventSourcingHandler
    void on(String words, DomainEventMessage<String> message) {
        name = message.getAggregateIdentifier();
        utterances = Math.toIntExact(message.getSequenceNumber());
    }
}
