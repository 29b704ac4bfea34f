package jp.shunin.registry.api.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A list of numbers that somebody watches.
 *
 * @param numbers how many numbers are on it
 */
public record WatchList(UUID watchListId, String name, long numbers, Instant createdAt) {

    static WatchList of(ResultSet row) throws SQLException {
        return new WatchList(
                row.getObject("watch_list_id", UUID.class),
                row.getString("name"),
                row.getLong("numbers"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
