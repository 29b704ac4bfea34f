package jp.shunin.registry.api.webhook;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some deliveries about one subject, made one after another. Where one fails, those behind it are not tried: they wait,
 * so that their order is kept.
 */
final class SubjectRun {

    private final List<Delivery> deliveries;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Delivery> delivered = new ArrayList<>();
    private final List<Delivery> waiting = new ArrayList<>();
    private final List<Delivery> dead = new ArrayList<>();
    private @Nullable Instant notBefore;
    private boolean gone;

    SubjectRun(List<Delivery> deliveries) {
        this.deliveries = List.copyOf(deliveries);
    }

    List<Attempt> attempts() {
        return attempts;
    }

    List<Delivery> delivered() {
        return delivered;
    }

    List<Delivery> waiting() {
        return waiting;
    }

    List<Delivery> dead() {
        return dead;
    }

    Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    boolean isGone() {
        return gone;
    }

    /** How a run is made. */
    record Way(WebhookClient client, URI url, List<WebhookSecret> secrets, RetrySchedule schedule, Clock clock) {}

    void make(Way way, Function<Delivery, WebhookMessage> messages) {
        for (Delivery delivery : deliveries) {
            if (gone || !waiting.isEmpty()) {
                waiting.add(delivery);
            } else {
                attempt(delivery, way, messages);
            }
        }
    }

    private void attempt(Delivery delivery, Way way, Function<Delivery, WebhookMessage> messages) {
        Instant at = way.clock().instant();
        Reply reply = way.client().send(way.url(), messages.apply(delivery), way.secrets());
        attempts.add(Attempt.of(delivery, reply, at));
        if (reply.isDelivered()) {
            delivered.add(delivery);
            return;
        }
        gone = reply.isGone();
        Instant now = way.clock().instant();
        if (!reply.quiet().equals(Duration.ZERO)) {
            notBefore = now.plus(reply.quiet());
        }
        Instant first = Optional.ofNullable(delivery.firstAttemptAt()).orElse(at);
        way.schedule()
                .next(delivery.attempts() + 1, first, now, reply.retryAfter())
                .ifPresentOrElse(
                        next -> waiting.add(delivery.failed(reply, at, next)),
                        () -> dead.add(delivery.failed(reply, at, now)));
    }
}
