package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What ended a card or a certificate before its time.
 *
 * @param from the first day on which it is not in force any more
 * @param on the business date of what ended it; later than {@code from} where it is void from the beginning (K-8)
 * @param event the id of the event that ended it
 * @param rule the rule by which it ended: C-7, C-9, K-6 or K-8
 */
public record Voiding(LocalDate from, LocalDate on, String event, Rule rule) {

    Voiding orEarlier(@Nullable Voiding other) {
        return other == null || from.isBefore(other.from) ? this : other;
    }
}
