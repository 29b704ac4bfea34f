package jp.shunin.registry.core.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the policy data, with the row that gave it.
 *
 * @param key the question
 * @param value the answer
 * @param scope {@code *} for the national default, else the code of the prefecture whose own choice it is
 * @param effectiveFrom the first day on which the row holds; null if it holds from the beginning
 * @param knownFrom the day since which the register knows of the row; null if it always has
 * @param source the legal source, in Japanese
 */
public record PolicyChoice<T>(
        PolicyKey key,
        T value,
        String scope,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate knownFrom,
        String source) {

    /**
     * A stable name of the row that decided, to be recorded in events: {@code CHIEF_RENEWAL_PERIOD/26}, or, for a row
     * with a first day, {@code CHIEF_CERTIFICATE_VALIDITY/*@2012-04-01}. One that became known later than the rest adds
     * since when: {@code CARD_VALIDITY/*@2040-04-01#2039-06-01}.
     */
    public String reference() {
        return key
                + "/"
                + scope
                + (effectiveFrom == null ? "" : "@" + effectiveFrom)
                + (knownFrom == null ? "" : "#" + knownFrom);
    }
}
