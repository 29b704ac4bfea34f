package jp.shunin.registry.api.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.shunin.registry.core.time.Wareki;
import org.jspecify.annotations.Nullable;

/**
 * What a file shows of the lines of a list.
 *
 * @param name the title, in Japanese
 * @param columns the first of which tells people which line it is
 */
public record Sheet<R>(String name, List<Column<R>> columns) {

    /** @param header in Japanese */
    public record Column<R>(String header, Function<R, String> cell) {}

    /** The first day that has a name in the solar calendar of Japan. */
    private static final LocalDate FIRST_OF_WAREKI = LocalDate.of(1873, 1, 1);

    public Sheet {
        columns = List.copyOf(columns);
    }

    public static <R> Sheet<R> named(String name) {
        return new Sheet<>(name, List.of());
    }

    /** With a column more; what is null is shown as an empty cell. */
    public Sheet<R> with(String header, Function<R, @Nullable String> text) {
        List<Column<R>> more = new ArrayList<>(columns);
        more.add(new Column<>(header, line -> orEmpty(text.apply(line))));
        return new Sheet<>(name, more);
    }

    /** With two columns more: the day in ISO, and in wareki beside it. */
    public Sheet<R> withDay(String header, Function<R, @Nullable LocalDate> day) {
        return with(header, line -> iso(day.apply(line))).with(header + "（和暦）", line -> wareki(day.apply(line)));
    }

    List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }

    List<String> cells(R line) {
        return columns.stream().map(column -> column.cell().apply(line)).toList();
    }

    private static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String wareki(@Nullable LocalDate day) {
        return day == null || day.isBefore(FIRST_OF_WAREKI) ? null : Wareki.format(day);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
