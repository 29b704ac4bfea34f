package jp.shunin.registry.api.http;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days that a question of a batch is about: one, or each of a period.
 *
 * @param isPeriod whether it was asked about a period, which may be of one day too
 */
record BatchDays(LocalDate from, LocalDate through, boolean isPeriod) {

    static BatchDays on(LocalDate day) {
        return new BatchDays(day, day, false);
    }

    /** The days that were named, or else these; empty if they were named in two ways, by half or backwards. */
    static Optional<BatchDays> named(
            @Nullable LocalDate on,
            @Nullable LocalDate from,
            @Nullable LocalDate through,
            @Nullable YearMonth month,
            BatchDays otherwise) {
        long ways = Stream.of(on != null, month != null, from != null || through != null)
                .filter(Boolean::booleanValue)
                .count();
        if (ways == 0) {
            return Optional.of(otherwise);
        }
        if (ways > 1) {
            return Optional.empty();
        }
        if (on != null) {
            return Optional.of(on(on));
        }
        return month == null ? period(from, through) : period(month.atDay(1), month.atEndOfMonth());
    }

    private static Optional<BatchDays> period(@Nullable LocalDate from, @Nullable LocalDate through) {
        return from == null || through == null || through.isBefore(from)
                ? Optional.empty()
                : Optional.of(new BatchDays(from, through, true));
    }
}
