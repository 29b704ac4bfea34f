package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Why something does not hold.
 *
 * @param code the reason
 * @param on the day that matters: of what ran out, its last day in force; of what was ended, the day of that
 * @param event the id of the event behind it; null where nothing happened
 * @param rule the rule by which it does not hold
 */
public record Reason(
        ReasonCode code, @Nullable LocalDate on, @Nullable String event, Rule rule) {}
