package jp.shunin.registry.projections.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that has been asked for, and is read either in pages or as a whole.
 *
 * @param <R> a line of it
 */
public final class Listing<R> {

    private final Lists lists;
    private final ListQuery<R> query;

    Listing(Lists lists, ListQuery<R> query) {
        this.lists = lists;
        this.query = query;
    }

    /**
     * The lines after a key.
     *
     * @param after the key of the last line already seen; null for the first page
     * @param limit how many at most, positive
     * @throws IllegalArgumentException if it is no key of this list
     */
    public Page<R> page(@Nullable List<String> after, int limit) {
        List<Keyed<R>> found = lists.page(query, after, limit + 1);
        List<Keyed<R>> shown = found.subList(0, Math.min(limit, found.size()));
        List<R> lines = shown.stream().map(Keyed::line).toList();
        return new Page<>(lines, found.size() > limit ? shown.getLast().key() : null);
    }

    /** Has all lines read, as they are at one moment and from a cursor, in constant memory. */
    public void whole(Consumer<Rows<R>> reader) {
        lists.whole(query, reader);
    }

    /** A line with its key. */
    record Keyed<R>(R line, List<String> key) {}

    /** A row with its key, which may be no line. */
    record KeyedRow<R>(@Nullable R line, List<String> key) {

        static <R> KeyedRow<R> of(ListQuery<R> query, ResultSet row) throws SQLException {
            List<String> key = new ArrayList<>();
            for (SortKey.Column column : query.order().columns()) {
                key.add(Objects.requireNonNull(row.getString(column.name())));
            }
            return new KeyedRow<>(query.line(row), List.copyOf(key));
        }

        Stream<Keyed<R>> keyedLine() {
            return line == null ? Stream.empty() : Stream.of(new Keyed<>(line, key));
        }
    }
}
