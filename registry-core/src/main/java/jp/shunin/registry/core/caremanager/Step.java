package jp.shunin.registry.core.caremanager;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one command brought to the entry, with its corrections.
 *
 * @param original the events as first recorded
 * @param source the events from which the command, as corrected last, is known; empty if it is annulled
 * @param events the events that hold; others than {@code source} where a correction of an earlier step changed the outcome
 * @param corrections the corrections in force, the newest last
 * @param ids the ids of all events that ever belonged to it, its corrections included
 */
record Step(
        List<RecordedEvent> original,
        List<RecordedEvent> source,
        List<RecordedEvent> events,
        List<Correction> corrections,
        Set<String> ids) {

    /**
     * A correction of the step.
     *
     * @param event the id of the event that corrected it
     * @param before what {@link Step#source()} was before it
     */
    record Correction(String event, List<RecordedEvent> before) {}

    static Step of(RecordedEvent first) {
        return new Step(List.of(first), List.of(first), List.of(first), List.of(), Set.of(first.id()));
    }

    /** The step after one more event of its command. */
    Step with(RecordedEvent further) {
        List<RecordedEvent> longer = new ArrayList<>(original);
        longer.add(further);
        List<RecordedEvent> all = List.copyOf(longer);
        return new Step(all, all, all, corrections, plus(List.of(further)));
    }

    /** By this id corrections name the step: that of its first event. */
    String id() {
        return original.getFirst().id();
    }

    /** Whether the event was brought by the step's command. */
    boolean isOfCommandOf(RecordedEvent event) {
        return original.getFirst().command().equals(event.command());
    }

    boolean isAnnulled() {
        return source.isEmpty();
    }

    /** All events that it knows, those that do not hold any more included. */
    Stream<RecordedEvent> everRecorded() {
        return Stream.of(
                        List.of(original, source, events),
                        corrections.stream().map(Correction::before).toList())
                .flatMap(List::stream)
                .flatMap(List::stream);
    }

    /** The command as corrected last; empty if it is annulled. */
    Optional<CareManagerCommand> command() {
        return isAnnulled() ? Optional.empty() : Optional.of(OriginalCommand.of(source));
    }

    /** The correction in force under this event id. */
    Optional<Correction> correction(String eventId) {
        return corrections.stream()
                .filter(correction -> correction.event().equals(eventId))
                .findFirst();
    }

    /** The step with another outcome of the same command. */
    Step rewritten(List<RecordedEvent> outcome) {
        return new Step(original, source, outcome, corrections, plus(outcome));
    }

    /** The step without its command. */
    Step annulled(RecordedEvent correction) {
        return corrected(correction, List.of(), List.of());
    }

    /** The step with another command, known from its outcome. */
    Step replaced(RecordedEvent correction, List<RecordedEvent> outcome) {
        return corrected(correction, outcome, outcome);
    }

    /** The step with the command that it had before its newest correction. */
    Step restored(RecordedEvent correction, List<RecordedEvent> outcome) {
        List<RecordedEvent> before = corrections.getLast().before();
        return new Step(original, before, outcome, corrections.subList(0, corrections.size() - 1), plus(outcome))
                .named(correction);
    }

    private Step corrected(RecordedEvent correction, List<RecordedEvent> newSource, List<RecordedEvent> outcome) {
        List<Correction> more = new ArrayList<>(corrections);
        more.add(new Correction(correction.id(), source));
        return new Step(original, newSource, outcome, List.copyOf(more), plus(outcome)).named(correction);
    }

    private Step named(RecordedEvent correction) {
        return new Step(original, source, events, corrections, plus(List.of(correction)));
    }

    private Set<String> plus(List<RecordedEvent> more) {
        Set<String> all = new HashSet<>(ids);
        more.forEach(event -> all.add(event.id()));
        return Set.copyOf(all);
    }

    /** The id of the correction that stands upon the given one; null if that is the newest. */
    @Nullable
    String correctionAfter(Correction correction) {
        int next = corrections.indexOf(correction) + 1;
        return next < corrections.size() ? corrections.get(next).event() : null;
    }
}
