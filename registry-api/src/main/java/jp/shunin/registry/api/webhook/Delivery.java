package jp.shunin.registry.api.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import jp.shunin.registry.api.feed.FeedItem;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to an endpoint, which could not be delivered at once.
 *
 * @param attempts how many have failed; 0 where it has only waited behind an earlier event of its subject
 * @param lastStatus the status of the last answer; null if there was none
 * @param lastError why there was no answer
 */
public record Delivery(
        JournalPosition position,
        String eventId,
        String eventName,
        String subject,
        int attempts,
        @Nullable Instant firstAttemptAt,
        Instant nextAttemptAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError) {

    /** An event that has not been tried. */
    static Delivery fresh(FeedItem item, Instant now) {
        return new Delivery(
                item.position(),
                item.event().id(),
                item.event().data().name(),
                item.event().subject(),
                0,
                null,
                now,
                null,
                null);
    }

    static Delivery of(ResultSet row) throws SQLException {
        return new Delivery(
                new JournalPosition(row.getLong("ticket"), row.getLong("sequence")),
                row.getString("event_id"),
                row.getString("event_name"),
                row.getString("subject"),
                row.getInt("attempts"),
                Webhook.instant(row, "first_attempt_at"),
                Objects.requireNonNull(Webhook.instant(row, "next_attempt_at")),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"));
    }

    /** The same, due at a moment. */
    Delivery due(Instant moment) {
        return new Delivery(
                position, eventId, eventName, subject, attempts, firstAttemptAt, moment, lastStatus, lastError);
    }

    /** The same after one more attempt in vain. */
    Delivery failed(Reply reply, Instant attemptedAt, Instant next) {
        return new Delivery(
                position,
                eventId,
                eventName,
                subject,
                attempts + 1,
                firstAttemptAt == null ? attemptedAt : firstAttemptAt,
                next,
                reply.status(),
                reply.error());
    }
}
