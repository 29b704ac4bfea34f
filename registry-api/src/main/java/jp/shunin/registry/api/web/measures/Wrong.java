package jp.shunin.registry.api.web.measures;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.api.web.measures.Draft.Step;

/** What is wrong with a draft, by the step and the field; under no name, what is about no field. */
final class Wrong {

    private final Map<Step, Map<String, String>> texts = new EnumMap<>(Step.class);

    void put(Step step, String field, String text) {
        texts.computeIfAbsent(step, _ -> new LinkedHashMap<>()).putIfAbsent(field, text);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    boolean isAt(Step step) {
        return texts.containsKey(step);
    }

    /** The first step at which something is wrong; empty if nothing is. */
    Optional<Step> first() {
        return texts.keySet().stream().findFirst();
    }

    Map<String, String> at(Step step) {
        return texts.getOrDefault(step, Map.of());
    }
}
