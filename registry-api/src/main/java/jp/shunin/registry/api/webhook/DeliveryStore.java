package jp.shunin.registry.api.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who delivers a webhook, and how far that is. A lease names the one who delivers; whoever has lost it can keep nothing
 * any more. Leases run by the clock of the database, which all nodes share.
 */
@Component
class DeliveryStore {

    private static final String CLAIM = """
        update webhook set lease = gen_random_uuid(), leased_until = now() + ? * interval '1 millisecond'
        where webhook_id in (
            select webhook_id from webhook
            where state = 'ACTIVE' and (lease is null or leased_until < now())
            order by webhook_id for update skip locked)
        returning *
        """;

    private static final String RENEW = """
        update webhook set leased_until = now() + ? * interval '1 millisecond'
        where lease = any(?) and state = 'ACTIVE'
        returning lease, revision
        """;

    private static final String KEEP = """
        update webhook set ticket = ?, sequence = ?, not_before = coalesce(?, not_before),
            state = case when ? then 'ENDED' else state end
        where webhook_id = ? and lease = ?
        """;

    private static final String KEEP_WAITING = """
        insert into webhook_delivery (webhook_id, ticket, sequence, event_id, event_name, subject, state, attempts,
            first_attempt_at, next_attempt_at, last_status, last_error)
        select ?, ticket, sequence, event_id, event_name, subject, ?, attempts, first_attempt_at, next_attempt_at,
            last_status, last_error
        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::integer[], ?::timestamptz[],
            ?::timestamptz[], ?::integer[], ?::text[])
            as kept (ticket, sequence, event_id, event_name, subject, attempts, first_attempt_at, next_attempt_at,
                last_status, last_error)
        on conflict (webhook_id, ticket, sequence) do update set
            state = excluded.state,
            attempts = excluded.attempts,
            first_attempt_at = excluded.first_attempt_at,
            next_attempt_at = excluded.next_attempt_at,
            last_status = excluded.last_status,
            last_error = excluded.last_error
        """;

    private static final String DELIVERED = """
        delete from webhook_delivery where webhook_id = ?
            and (ticket, sequence) in (select * from unnest(?::bigint[], ?::bigint[]))
        """;

    private static final String LOG = """
        insert into webhook_attempt (webhook_id, ticket, sequence, event_id, event_name, subject, attempt, attempted_at,
            milliseconds, status, error, delivered)
        select ?, * from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::integer[],
            ?::timestamptz[], ?::bigint[], ?::integer[], ?::text[], ?::boolean[])
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final WebhookSettings settings;

    DeliveryStore(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, WebhookSettings settings) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.settings = settings;
    }

    /** A webhook to deliver, and the lease under which that is done. */
    record Leased(UUID lease, Webhook webhook) {}

    /** A lease that still holds, and the revision of its webhook now. */
    record Held(UUID lease, long revision) {}

    /** Takes all webhooks that nobody delivers. */
    List<Leased> claim() {
        return jdbc.sql(CLAIM)
                .param(settings.lease().toMillis())
                .query((row, _) -> new Leased(row.getObject("lease", UUID.class), Webhook.of(row)))
                .list();
    }

    /** Renews leases, and says which of them still hold. */
    List<Held> renew(List<UUID> leases) {
        return jdbc.sql(RENEW)
                .param(settings.lease().toMillis())
                .param(leases.toArray(UUID[]::new))
                .query((row, _) -> new Held(row.getObject("lease", UUID.class), row.getLong("revision")))
                .list();
    }

    /** Gives a webhook up for another to claim. */
    void release(UUID lease) {
        jdbc.sql("update webhook set lease = null, leased_until = null where lease = ?")
                .param(lease)
                .update();
    }

    /** What waits, in the order of the feed. */
    List<Delivery> waiting(UUID webhookId) {
        return of(webhookId, "WAITING", JournalPosition.BEGINNING, Integer.MAX_VALUE);
    }

    /** The next that were given up, in the order of the feed. */
    List<Delivery> dead(UUID webhookId, JournalPosition after, int limit) {
        return of(webhookId, "DEAD", after, limit);
    }

    private List<Delivery> of(UUID webhookId, String state, JournalPosition after, int limit) {
        return jdbc.sql("""
            select * from webhook_delivery
            where webhook_id = ? and state = ? and (ticket, sequence) > (?, ?) order by ticket, sequence limit ?
            """)
                .param(webhookId)
                .param(state)
                .param(after.ticket())
                .param(after.sequence())
                .param(limit)
                .query((row, _) -> Delivery.of(row))
                .list();
    }

    Backlog backlog(UUID webhookId) {
        return jdbc.sql("""
            select count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'DEAD') as dead,
                min(next_attempt_at) filter (where state = 'WAITING') as next_attempt_at
            from webhook_delivery where webhook_id = ?
            """)
                .param(webhookId)
                .query((row, _) -> new Backlog(
                        row.getLong("waiting"), row.getLong("dead"), Webhook.instant(row, "next_attempt_at")))
                .single();
    }

    /** The log of a webhook, newest first. */
    List<Attempt> attempts(UUID webhookId, long before, int limit) {
        return jdbc.sql("select * from webhook_attempt where webhook_id = ? and attempt_id < ? order by attempt_id desc"
                        + " limit ?")
                .param(webhookId)
                .param(before)
                .param(limit)
                .query((row, _) -> Attempt.of(row))
                .list();
    }

    /** Keeps what came of a round, all or nothing; whether the lease still held. */
    boolean keep(DeliveryStore.Leased leased, RoundResult result) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            UUID webhookId = leased.webhook().webhookId();
            if (!keepProgress(leased, result)) {
                return false;
            }
            forget(webhookId, result.delivered());
            keep(webhookId, "WAITING", result.waiting());
            keep(webhookId, "DEAD", result.dead());
            log(webhookId, result.attempts());
            return true;
        }));
    }

    private boolean keepProgress(Leased leased, RoundResult result) {
        return jdbc.sql(KEEP)
                        .param(result.position().ticket())
                        .param(result.position().sequence())
                        .param(moment(result.notBefore()))
                        .param(result.gone())
                        .param(leased.webhook().webhookId())
                        .param(leased.lease())
                        .update()
                == 1;
    }

    private void forget(UUID webhookId, List<Delivery> delivered) {
        if (!delivered.isEmpty()) {
            jdbc.sql(DELIVERED)
                    .param(webhookId)
                    .param(column(delivered, delivery -> delivery.position().ticket()))
                    .param(column(delivered, delivery -> delivery.position().sequence()))
                    .update();
        }
    }

    private void keep(UUID webhookId, String state, List<Delivery> deliveries) {
        if (!deliveries.isEmpty()) {
            jdbc.sql(KEEP_WAITING)
                    .param(webhookId)
                    .param(state)
                    .param(column(deliveries, delivery -> delivery.position().ticket()))
                    .param(column(deliveries, delivery -> delivery.position().sequence()))
                    .param(column(deliveries, Delivery::eventId))
                    .param(column(deliveries, Delivery::eventName))
                    .param(column(deliveries, Delivery::subject))
                    .param(column(deliveries, Delivery::attempts))
                    .param(column(deliveries, delivery -> moment(delivery.firstAttemptAt())))
                    .param(column(deliveries, delivery -> moment(delivery.nextAttemptAt())))
                    .param(column(deliveries, Delivery::lastStatus))
                    .param(column(deliveries, Delivery::lastError))
                    .update();
        }
    }

    private void log(UUID webhookId, List<Attempt> attempts) {
        if (!attempts.isEmpty()) {
            jdbc.sql(LOG)
                    .param(webhookId)
                    .param(column(attempts, attempt -> attempt.position().ticket()))
                    .param(column(attempts, attempt -> attempt.position().sequence()))
                    .param(column(attempts, Attempt::eventId))
                    .param(column(attempts, Attempt::eventName))
                    .param(column(attempts, Attempt::subject))
                    .param(column(attempts, Attempt::number))
                    .param(column(attempts, attempt -> moment(attempt.attemptedAt())))
                    .param(column(attempts, Attempt::milliseconds))
                    .param(column(attempts, Attempt::status))
                    .param(column(attempts, Attempt::error))
                    .param(column(attempts, Attempt::delivered))
                    .update();
        }
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetOldAttempts() {
        Duration kept = settings.keepLog();
        jdbc.sql("delete from webhook_attempt where attempted_at < ?")
                .param(moment(clock.instant().minus(kept)))
                .update();
    }

    /** A column of PostgreSQL's, of texts: it reads them as what they are cast to. */
    private static <T> String[] column(List<T> rows, Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(value)
                .map(cell -> Optional.ofNullable(cell).map(Object::toString).orElse(null))
                .toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
