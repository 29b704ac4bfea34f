package jp.shunin.registry.core.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end that never comes, as a day that can be compared with others: it lies after all of them. Nothing is counted from
 * it, and it is neither shown nor written down; there an open end is null.
 */
public final class OpenEnd {

    /** The day after all others. */
    public static final LocalDate DAY = LocalDate.MAX;

    private OpenEnd() {}

    /** The day to compare with. */
    public static LocalDate of(@Nullable LocalDate day) {
        return day == null ? DAY : day;
    }

    /** The day to show or to write. */
    public static @Nullable LocalDate orNull(@Nullable LocalDate day) {
        return day == null || is(day) ? null : day;
    }

    public static boolean is(LocalDate day) {
        return day.equals(DAY);
    }
}
