package jp.shunin.registry.projections.standing.memory;

import java.time.LocalDate;
import jp.shunin.registry.core.standing.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days on which the standing is the same.
 *
 * @param from the first day; null if it has none
 * @param through the last day; null if it has none
 */
public record KnownStretch(
        @Nullable LocalDate from, @Nullable LocalDate through, KnownStanding standing) {

    public Stretch toStretch() {
        return new Stretch(from, through, standing.standing());
    }
}
