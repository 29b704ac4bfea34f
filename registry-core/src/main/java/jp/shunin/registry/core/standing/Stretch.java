package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which the standing is the same.
 *
 * @param from the first day; null if it has none, before the registration
 * @param through the last day; null if nothing is known to end it
 */
public record Stretch(@Nullable LocalDate from, @Nullable LocalDate through, Standing standing) {

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (through == null || !day.isAfter(through));
    }

    /** The part of this stretch within two dates, both included, which it must overlap. */
    public Stretch within(LocalDate first, LocalDate last) {
        return new Stretch(
                from == null || from.isBefore(first) ? first : from,
                through == null || through.isAfter(last) ? last : through,
                standing);
    }

    /** Whether it has a day between two dates, both included. */
    public boolean overlaps(LocalDate first, LocalDate last) {
        return (from == null || !from.isAfter(last)) && (through == null || !through.isBefore(first));
    }
}
