package jp.shunin.registry.projections.table;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * A column of many rows as one array, which a statement unnests: so its text stays the same however many rows there are,
 * and they all go in one round trip.
 */
public final class Column {

    private Column() {}

    public static <R> SqlArrayValue texts(List<R> rows, Function<R, @Nullable Object> value) {
        return of("text", rows, value);
    }

    /** Days, written as PostgreSQL reads them whatever the session's settings. */
    public static <R> SqlArrayValue dates(List<R> rows, Function<R, @Nullable Object> value) {
        return of("date", rows, value);
    }

    public static <R> SqlArrayValue longs(List<R> rows, Function<R, Long> value) {
        return of("bigint", rows, value::apply);
    }

    public static <R> SqlArrayValue integers(List<R> rows, Function<R, Integer> value) {
        return of("integer", rows, value::apply);
    }

    public static <R> SqlArrayValue booleans(List<R> rows, Function<R, Boolean> value) {
        return of("boolean", rows, value::apply);
    }

    public static <R> SqlArrayValue bytes(List<R> rows, Function<R, byte[]> value) {
        return new SqlArrayValue("bytea", (Object[]) rows.stream().map(value).toArray(byte[][]::new));
    }

    private static <R> SqlArrayValue of(String type, List<R> rows, Function<R, @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
