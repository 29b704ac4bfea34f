package jp.shunin.registry.api.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.shunin.registry.api.webhook.Attempt;
import jp.shunin.registry.api.webhook.Backlog;
import jp.shunin.registry.api.webhook.Delivery;
import jp.shunin.registry.api.webhook.Webhook;
import jp.shunin.registry.api.webhook.WebhookState;
import jp.shunin.registry.api.webhook.Webhooks.KnownKey;
import jp.shunin.registry.api.webhook.Webhooks.ToldKeys;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;

/** What is answered about webhooks. */
final class WebhookAnswers {

    private WebhookAnswers() {}

    /**
     * A webhook.
     *
     * @param types the types of events; all if there is none
     * @param keys the keys that sign now, newest first, without the shared ones
     */
    record WebhookAnswer(
            UUID webhookId,
            String url,
            @Nullable String description,
            List<String> types,
            List<Prefecture> prefectures,
            List<String> registrationNumbers,
            @Nullable UUID watchList,
            WebhookState state,
            String createdBy,
            OffsetDateTime createdAt,
            WebhookBacklog backlog,
            List<WebhookKey> keys) {

        static WebhookAnswer of(
                Webhook webhook, Backlog backlog, JournalPosition head, List<KnownKey> keys, ZoneId zone) {
            return new WebhookAnswer(
                    webhook.webhookId(),
                    webhook.url().toString(),
                    webhook.description(),
                    List.copyOf(webhook.filter().names()),
                    List.copyOf(webhook.filter().prefectures()),
                    List.copyOf(webhook.filter().subjects()),
                    webhook.filter().watchList(),
                    webhook.state(),
                    webhook.createdBy(),
                    at(webhook.createdAt(), zone),
                    WebhookBacklog.of(webhook, backlog, head, zone),
                    keys.stream()
                            .map(key -> new WebhookKey(
                                    key.publicKey(), at(key.createdAt(), zone), moment(key.expiresAt(), zone)))
                            .toList());
        }
    }

    /**
     * How far behind a webhook is.
     *
     * @param position up to where every event is delivered, filtered out, or waits
     * @param head the newest position of the feed
     * @param eventsBehind about how many events lie between the two, before the filter
     * @param waiting how many events wait for another attempt, or behind one that does
     * @param dead how many events were given up
     * @param nextAttemptAt when the next of those that wait is tried; null if none waits
     * @param quietUntil until when the endpoint has asked for quiet; null if it has not
     */
    record WebhookBacklog(
            String position,
            String head,
            long eventsBehind,
            long waiting,
            long dead,
            @Nullable OffsetDateTime nextAttemptAt,
            @Nullable OffsetDateTime quietUntil) {

        static WebhookBacklog of(Webhook webhook, Backlog backlog, JournalPosition head, ZoneId zone) {
            return new WebhookBacklog(
                    webhook.position().toString(),
                    head.toString(),
                    Math.max(0, head.sequence() - webhook.position().sequence()),
                    backlog.waiting(),
                    backlog.dead(),
                    moment(backlog.nextAttemptAt(), zone),
                    moment(webhook.notBefore(), zone));
        }
    }

    /** @param expiresAt until when it signs beside newer ones; null for the newest */
    record WebhookKey(
            String publicKey,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime expiresAt) {}

    /**
     * A new webhook with its keys, which are told only now.
     *
     * @param secret the shared key, for signatures v1
     * @param publicKey the public key, for signatures v1a
     */
    record WebhookCreated(WebhookAnswer webhook, String secret, String publicKey) {}

    /** New keys, which are told only now. */
    record NewKeys(String secret, String publicKey) {

        static NewKeys of(ToldKeys keys) {
            return new NewKeys(keys.secret(), keys.publicKey());
        }
    }

    /** A page of webhooks. */
    record WebhookPage(
            List<WebhookAnswer> webhooks, @Nullable String next) {}

    /** A page of the log, newest first. */
    record AttemptPage(
            List<AttemptAnswer> attempts, @Nullable String next) {}

    /**
     * One attempt.
     *
     * @param attempt which attempt of the event it was, from 1
     * @param status the status of the answer; null if there was none
     * @param error why there was none
     */
    record AttemptAnswer(
            String eventId,
            String type,
            String subject,
            String position,
            int attempt,
            OffsetDateTime attemptedAt,
            long milliseconds,
            @Nullable Integer status,
            @Nullable String error,
            boolean delivered) {

        static AttemptAnswer of(Attempt attempt, ZoneId zone) {
            return new AttemptAnswer(
                    attempt.eventId(),
                    attempt.eventName(),
                    attempt.subject(),
                    attempt.position().toString(),
                    attempt.number(),
                    at(attempt.attemptedAt(), zone),
                    attempt.milliseconds(),
                    attempt.status(),
                    attempt.error(),
                    attempt.delivered());
        }
    }

    /** A page of dead letters, in the order of the feed. */
    record DeadLetterPage(
            List<DeadLetter> deadLetters, @Nullable String next) {}

    /** An event that was given up. */
    record DeadLetter(
            String eventId,
            String type,
            String subject,
            String position,
            int attempts,
            @Nullable OffsetDateTime firstAttemptAt,
            @Nullable Integer status,
            @Nullable String error) {

        static DeadLetter of(Delivery dead, ZoneId zone) {
            return new DeadLetter(
                    dead.eventId(),
                    dead.eventName(),
                    dead.subject(),
                    dead.position().toString(),
                    dead.attempts(),
                    moment(dead.firstAttemptAt(), zone),
                    dead.lastStatus(),
                    dead.lastError());
        }
    }

    /** How many events are tried again. */
    record Revived(int events) {}

    private static OffsetDateTime at(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : at(moment, zone);
    }
}
