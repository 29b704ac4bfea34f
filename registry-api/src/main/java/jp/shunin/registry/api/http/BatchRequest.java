package jp.shunin.registry.api.http;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A batch of questions in one JSON object: about a day, a month or another period; about today if none is named.
 *
 * @param on the day
 * @param from the first day of a period
 * @param through the last day of a period
 * @param month a month, such as 2026-11
 */
record BatchRequest(
        @Nullable LocalDate on,
        @Nullable LocalDate from,
        @Nullable LocalDate through,
        @Nullable YearMonth month,
        @NotNull List<@NotNull String> registrationNumbers) {

    private static final int MOST_NUMBERS = 100_000;

    Iterator<BatchQuestion> questions(LocalDate today) {
        if (registrationNumbers.size() > MOST_NUMBERS) {
            throw BadParameterException.impossible("registrationNumbers", "mostNumbers", MOST_NUMBERS);
        }
        BatchDays days = BatchDays.named(on, from, through, month, BatchDays.on(today))
                .orElseThrow(() -> BadParameterException.malformed("on", "batchDays"));
        return IntStream.range(0, registrationNumbers.size())
                .mapToObj(place -> BatchQuestion.of(place + 1L, registrationNumbers.get(place), days))
                .iterator();
    }
}
