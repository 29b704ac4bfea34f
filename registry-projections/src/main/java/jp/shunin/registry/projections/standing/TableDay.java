package jp.shunin.registry.projections.standing;

import java.time.LocalDate;

/** Days as they are handed to a table: counted from 1970-01-01, and within what PostgreSQL knows as a date. */
public final class TableDay {

    private static final long FIRST = LocalDate.of(-4712, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(5_874_897, 12, 31).toEpochDay();

    private TableDay() {}

    /** A day out of all reach stands for the last one within it: nothing ever changes out there. */
    public static int of(LocalDate day) {
        return Math.toIntExact(Math.clamp(day.toEpochDay(), FIRST, LAST));
    }

    /** As {@link #of}, as a date. */
    public static LocalDate within(LocalDate day) {
        return LocalDate.ofEpochDay(of(day));
    }
}
