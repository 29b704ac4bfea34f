package jp.shunin.registry.api.http;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch of questions in one JSON object.
 *
 * @param on the day; today if it is left out
 */
record BatchRequest(@Nullable LocalDate on, @NotNull List<@NotNull String> registrationNumbers) {

    private static final int MOST_NUMBERS = 100_000;

    static void requireNotTooMany(List<BatchQuestion> asked) {
        if (asked.size() > MOST_NUMBERS) {
            throw BadParameterException.impossible("registrationNumbers", "mostNumbers", MOST_NUMBERS);
        }
    }
}
