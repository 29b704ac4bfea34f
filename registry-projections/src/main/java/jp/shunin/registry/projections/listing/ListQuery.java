package jp.shunin.registry.projections.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list asks the database.
 *
 * @param select a query without order, with the columns of the order among those it selects
 * @param parameters the values of its placeholders
 * @param reader reads a line from a row
 */
public record ListQuery<R>(String select, List<Object> parameters, SortKey order, LineReader<R> reader) {

    /** Reads a line from a row; null where the row is, on a closer look, no line of the list. */
    @FunctionalInterface
    public interface LineReader<R> {
        @Nullable
        R read(ResultSet row) throws SQLException;
    }

    public ListQuery {
        parameters = List.copyOf(parameters);
    }

    @Nullable
    R line(ResultSet row) throws SQLException {
        return reader.read(row);
    }

    String all() {
        return "select * from (" + select + ") listed order by " + order.names();
    }

    String firstPage() {
        return all() + " limit ?";
    }

    String nextPage() {
        return "select * from (" + select + ") listed where (" + order.names() + ") > (" + order.placeholders()
                + ") order by " + order.names() + " limit ?";
    }
}
