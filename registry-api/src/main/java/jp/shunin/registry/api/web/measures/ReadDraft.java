package jp.shunin.registry.api.web.measures;

import java.util.Map;
import java.util.Optional;
import jp.shunin.registry.api.http.MeasureRequests;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says, or what is wrong with it.
 *
 * @param id the id of the measure
 * @param declaration the body of the declaration; null while something is missing or wrong
 * @param wrong what is wrong, by the step and the field
 */
record ReadDraft(
        MeasureId id, MeasureRequests.@Nullable Declare declaration, Map<Draft.Step, Map<String, String>> wrong) {

    /** The first step at which something is wrong; empty if nothing is. */
    Optional<Draft.Step> firstWrong() {
        return wrong.entrySet().stream()
                .filter(step -> !step.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What is wrong at a step, by the field. */
    Map<String, String> wrongAt(Draft.Step step) {
        return wrong.getOrDefault(step, nothing());
    }

    static Map<String, String> nothing() {
        return Map.of();
    }
}
