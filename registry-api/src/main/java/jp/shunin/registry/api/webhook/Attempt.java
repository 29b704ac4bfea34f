package jp.shunin.registry.api.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver an event, as the log keeps it.
 *
 * @param attemptId rises with each attempt; 0 before it is kept
 * @param number which attempt of the event it was, from 1
 * @param status the status of the answer; null if there was none
 * @param error why there was none
 */
public record Attempt(
        long attemptId,
        JournalPosition position,
        String eventId,
        String eventName,
        String subject,
        int number,
        Instant attemptedAt,
        long milliseconds,
        @Nullable Integer status,
        @Nullable String error,
        boolean delivered) {

    static Attempt of(Delivery delivery, Reply reply, Instant attemptedAt) {
        return new Attempt(
                0,
                delivery.position(),
                delivery.eventId(),
                delivery.eventName(),
                delivery.subject(),
                delivery.attempts() + 1,
                attemptedAt,
                reply.milliseconds(),
                reply.status(),
                reply.error(),
                reply.isDelivered());
    }

    static Attempt of(ResultSet row) throws SQLException {
        return new Attempt(
                row.getLong("attempt_id"),
                new JournalPosition(row.getLong("ticket"), row.getLong("sequence")),
                row.getString("event_id"),
                row.getString("event_name"),
                row.getString("subject"),
                row.getInt("attempt"),
                Objects.requireNonNull(Webhook.instant(row, "attempted_at")),
                row.getLong("milliseconds"),
                row.getObject("status", Integer.class),
                row.getString("error"),
                row.getBoolean("delivered"));
    }
}
