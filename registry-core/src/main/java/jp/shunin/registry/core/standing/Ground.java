package jp.shunin.registry.core.standing;

import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.jspecify.annotations.Nullable;

/**
 * Something a standing rests on.
 *
 * @param code what it is
 * @param measureId the special measure, of an extension
 * @param event the id of the event behind it
 * @param rule the rule by which it holds; null for the registration itself
 */
public record Ground(
        GroundCode code,
        @Nullable MeasureId measureId,
        @Nullable String event,
        @Nullable Rule rule) {}
