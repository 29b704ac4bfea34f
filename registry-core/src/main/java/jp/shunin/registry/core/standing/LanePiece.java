package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import jp.shunin.registry.core.time.OpenEnd;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days of one lane on which the lane holds the same.
 *
 * @param from the first day
 * @param through the last day; null if nothing is known to end it
 */
public record LanePiece(LocalDate from, @Nullable LocalDate through, LaneContent content) {

    public Lane lane() {
        return content.lane();
    }

    /** Whether the day is one of it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(OpenEnd.of(through));
    }
}
