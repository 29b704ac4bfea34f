package jp.shunin.registry.core.caremanager;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RecordCorrected;
import org.jspecify.annotations.Nullable;

/**
 * The steps by which an entry came to be, as corrected. A correction takes effect as a whole: with the last of the
 * events that it has decided anew.
 *
 * @param steps what each command brought, in the order of recording
 * @param correction the correction whose new events are still coming in; null if none is
 * @param incoming the new events of that correction so far
 */
record Ledger(List<Step> steps, @Nullable RecordedEvent correction, List<RecordedEvent> incoming) {

    static Ledger of(RecordedEvent first) {
        return new Ledger(List.of(Step.of(first)), null, List.of());
    }

    /** The ledger after one more event. */
    Ledger after(RecordedEvent recorded) {
        if (correction != null) {
            return new Ledger(steps, correction, plus(incoming, recorded)).settled();
        }
        if (recorded.event() instanceof RecordCorrected) {
            return new Ledger(steps, recorded, List.of()).settled();
        }
        return new Ledger(appended(recorded), null, List.of());
    }

    /** Whether a correction has not taken effect yet. */
    boolean isBeingCorrected() {
        return correction != null;
    }

    /** The events that hold, in the order in which they are folded. */
    Stream<RecordedEvent> events() {
        return steps.stream().flatMap(step -> step.events().stream());
    }

    /** Those of the steps before one. */
    Stream<RecordedEvent> eventsBefore(Step step) {
        return steps.stream().takeWhile(other -> other != step).flatMap(other -> other.events().stream());
    }

    /** The first of them; empty if none holds. */
    Optional<RecordedEvent> first() {
        for (Step step : steps) {
            if (!step.events().isEmpty()) {
                return Optional.of(step.events().getFirst());
            }
        }
        return Optional.empty();
    }

    /** The step to which an event belongs, or belonged before it was corrected. */
    Optional<Step> step(String eventId) {
        return steps.stream().filter(step -> step.ids().contains(eventId)).findFirst();
    }

    private List<Step> appended(RecordedEvent recorded) {
        Step last = steps.getLast();
        if (!last.isOfCommandOf(recorded)) {
            return plus(steps, Step.of(recorded));
        }
        List<Step> longer = new ArrayList<>(steps);
        longer.set(longer.size() - 1, last.with(recorded));
        return List.copyOf(longer);
    }

    private Ledger settled() {
        if (correction == null || !(correction.event() instanceof RecordCorrected corrected)) {
            return this;
        }
        if (incoming.size() < corrected.numberOfEvents()) {
            return this;
        }
        List<Step> settled = new ArrayList<>(steps);
        Iterator<RecordedEvent> events = incoming.iterator();
        for (Redecided redecided : corrected.redecided()) {
            List<RecordedEvent> outcome =
                    Stream.generate(events::next).limit(redecided.events()).toList();
            settled.replaceAll(step -> step.id().equals(redecided.step()) ? changed(step, corrected, outcome) : step);
        }
        return new Ledger(List.copyOf(settled), null, List.of());
    }

    private Step changed(Step step, RecordCorrected corrected, List<RecordedEvent> outcome) {
        RecordedEvent by = Objects.requireNonNull(correction);
        if (!step.ids().contains(corrected.correctedEvent())) {
            return step.rewritten(outcome);
        }
        return switch (corrected.action()) {
            case REPLACE -> step.replaced(by, outcome);
            case ANNUL ->
                step.correction(corrected.correctedEvent()).isPresent()
                        ? step.restored(by, outcome)
                        : step.annulled(by);
        };
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }
}
