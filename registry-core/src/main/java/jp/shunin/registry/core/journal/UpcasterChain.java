package jp.shunin.registry.core.journal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Leads an event of any released revision, step by step, to the newest. */
final class UpcasterChain {

    private record Step(String name, int fromRevision) {}

    private final Map<Step, Upcaster> steps;

    UpcasterChain(List<Upcaster> upcasters) {
        steps = upcasters.stream()
                .collect(Collectors.toUnmodifiableMap(
                        upcaster -> new Step(upcaster.name(), upcaster.fromRevision()), Function.identity()));
    }

    ObjectNode upcast(EventType type, int revision, ObjectNode payload) {
        if (revision < 1 || revision > type.revision()) {
            throw new UnreadableEventException(
                    "revision %d of %s is not known; the newest is %d. Was it written by a newer version?"
                            .formatted(revision, type.name(), type.revision()));
        }
        ObjectNode current = payload;
        for (int from = revision; from < type.revision(); from++) {
            current = step(type, from).change().apply(current);
        }
        return current;
    }

    private Upcaster step(EventType type, int from) {
        Upcaster upcaster = steps.get(new Step(type.name(), from));
        if (upcaster == null) {
            throw new UnreadableEventException(
                    "no upcaster leads from revision %d of %s to the next".formatted(from, type.name()));
        }
        return upcaster;
    }
}
