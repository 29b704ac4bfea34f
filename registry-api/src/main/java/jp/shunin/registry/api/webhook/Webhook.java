package jp.shunin.registry.api.webhook;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.shunin.registry.api.feed.FeedFilter;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;

/**
 * A subscription to be called back.
 *
 * @param filter which events it is about
 * @param position up to where every event is delivered, left out by the filter, or waits for another attempt
 * @param notBefore until when the endpoint has asked for quiet; null if it has not
 * @param revision raised with each change of the subscription
 */
public record Webhook(
        UUID webhookId,
        URI url,
        @Nullable String description,
        FeedFilter filter,
        WebhookState state,
        String createdBy,
        Instant createdAt,
        JournalPosition position,
        @Nullable Instant notBefore,
        long revision) {

    static Webhook of(ResultSet row) throws SQLException {
        return new Webhook(
                row.getObject("webhook_id", UUID.class),
                URI.create(row.getString("url")),
                row.getString("description"),
                FeedFilter.of(
                                texts(row, "event_names"),
                                texts(row, "prefectures").stream()
                                        .map(Prefecture::ofCode)
                                        .toList(),
                                texts(row, "registration_numbers"))
                        .ofWatchList(row.getObject("watch_list_id", UUID.class)),
                WebhookState.valueOf(row.getString("state")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                new JournalPosition(row.getLong("ticket"), row.getLong("sequence")),
                instant(row, "not_before"),
                row.getLong("revision"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
