package jp.shunin.registry.api.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.shunin.registry.api.feed.FeedFilter;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The subscriptions. Each method takes part in the transaction of the caller. */
@Component
class WebhookStore {

    private static final String INSERT = """
        insert into webhook (webhook_id, url, description, event_names, prefectures, registration_numbers,
            watch_list_id, state, created_by, created_at, ticket, sequence)
        values (?, ?, ?, ?, ?, ?, ?, 'UNVERIFIED', ?, ?, ?, ?)
        """;

    private static final String CHANGE = """
        update webhook set url = ?, description = ?, event_names = ?, prefectures = ?, registration_numbers = ?,
            watch_list_id = ?, state = ?, revision = revision + 1
        where webhook_id = ?
        """;

    /** Whoever delivers it loses the lease: what is under way is not counted, and comes again. */
    private static final String MOVE = """
        update webhook set ticket = ?, sequence = ?, lease = null, leased_until = null, revision = revision + 1
        where webhook_id = ?
        """;

    private static final String REVIVE = """
        update webhook_delivery set state = 'WAITING', attempts = 0, first_attempt_at = null, next_attempt_at = ?
        where webhook_id = ? and state = 'DEAD' and (ticket, sequence) > (?, ?)
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WebhookStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(
            UUID webhookId,
            URI url,
            @Nullable String description,
            FeedFilter filter,
            String createdBy,
            JournalPosition after) {
        jdbc.sql(INSERT)
                .param(webhookId)
                .param(url.toString())
                .param(description)
                .param(filter.names().toArray(String[]::new))
                .param(codes(filter))
                .param(filter.subjects().toArray(String[]::new))
                .param(filter.watchList())
                .param(createdBy)
                .param(now())
                .param(after.ticket())
                .param(after.sequence())
                .update();
    }

    Optional<Webhook> find(UUID webhookId) {
        return jdbc.sql("select * from webhook where webhook_id = ?")
                .param(webhookId)
                .query((row, _) -> Webhook.of(row))
                .optional();
    }

    List<Webhook> page(UUID after, int limit, @Nullable String createdBy) {
        return jdbc.sql("select * from webhook where webhook_id > ? and (?::text is null or created_by = ?)"
                        + " order by webhook_id limit ?")
                .param(after)
                .param(createdBy)
                .param(createdBy)
                .param(limit)
                .query((row, _) -> Webhook.of(row))
                .list();
    }

    void change(Webhook changed) {
        jdbc.sql(CHANGE)
                .param(changed.url().toString())
                .param(changed.description())
                .param(changed.filter().names().toArray(String[]::new))
                .param(codes(changed.filter()))
                .param(changed.filter().subjects().toArray(String[]::new))
                .param(changed.filter().watchList())
                .param(changed.state().name())
                .param(changed.webhookId())
                .update();
    }

    private static String[] codes(FeedFilter filter) {
        return filter.prefectures().stream().map(Prefecture::code).toArray(String[]::new);
    }

    void setState(UUID webhookId, WebhookState state) {
        jdbc.sql("update webhook set state = ?, not_before = null, revision = revision + 1 where webhook_id = ?")
                .param(state.name())
                .param(webhookId)
                .update();
    }

    boolean delete(UUID webhookId) {
        return jdbc.sql("delete from webhook where webhook_id = ?")
                        .param(webhookId)
                        .update()
                == 1;
    }

    /** Has whoever delivers it read it again. */
    void touch(UUID webhookId) {
        jdbc.sql("update webhook set revision = revision + 1 where webhook_id = ?")
                .param(webhookId)
                .update();
    }

    /** Has everything after a position sent again; what waits or was given up after it comes with it. */
    void moveTo(UUID webhookId, JournalPosition after) {
        jdbc.sql("delete from webhook_delivery where webhook_id = ? and (ticket, sequence) > (?, ?)")
                .param(webhookId)
                .param(after.ticket())
                .param(after.sequence())
                .update();
        jdbc.sql(MOVE)
                .param(after.ticket())
                .param(after.sequence())
                .param(webhookId)
                .update();
    }

    /** Puts what was given up after a position back into the queue; how many. */
    int revive(UUID webhookId, JournalPosition after) {
        int revived = jdbc.sql(REVIVE)
                .param(now())
                .param(webhookId)
                .param(after.ticket())
                .param(after.sequence())
                .update();
        dropLease(webhookId);
        return revived;
    }

    /** Makes all that waits due now. */
    void hurry(UUID webhookId) {
        jdbc.sql("update webhook_delivery set next_attempt_at = ? where webhook_id = ? and state = 'WAITING'")
                .param(now())
                .param(webhookId)
                .update();
        dropLease(webhookId);
    }

    private void dropLease(UUID webhookId) {
        jdbc.sql("update webhook set lease = null, leased_until = null, not_before = null, revision = revision + 1"
                        + " where webhook_id = ?")
                .param(webhookId)
                .update();
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atZone(clock.getZone()).toOffsetDateTime();
    }
}
