package jp.shunin.registry.core.course;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when an edition of the curricula holds, both days included (T-1).
 *
 * @param from null if its beginning is not known
 * @param through null if it holds until another edition follows
 */
public record EditionPeriod(
        Edition edition, @Nullable LocalDate from, @Nullable LocalDate through) {

    /** Whether the edition holds on the day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (through == null || !day.isAfter(through));
    }

    /** Whether the two editions have at least one day in common. */
    boolean overlaps(EditionPeriod other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(EditionPeriod other) {
        return through != null && other.from != null && through.isBefore(other.from);
    }
}
