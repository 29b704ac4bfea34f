package jp.shunin.registry.api.http;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.shunin.registry.api.http.WebhookAnswers.AttemptAnswer;
import jp.shunin.registry.api.http.WebhookAnswers.AttemptPage;
import jp.shunin.registry.api.http.WebhookAnswers.DeadLetter;
import jp.shunin.registry.api.http.WebhookAnswers.DeadLetterPage;
import jp.shunin.registry.api.http.WebhookAnswers.NewKeys;
import jp.shunin.registry.api.http.WebhookAnswers.Revived;
import jp.shunin.registry.api.http.WebhookRequests.ReplayFrom;
import jp.shunin.registry.api.http.WebhookRequests.RotateSecret;
import jp.shunin.registry.api.webhook.Attempt;
import jp.shunin.registry.api.webhook.Delivery;
import jp.shunin.registry.api.webhook.Webhooks;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was delivered to a webhook and what was not, and how to have it sent again. */
@RestController
@RequestMapping(Path.WEBHOOKS + "/{webhookId}")
class DeliveryDoor {

    private static final int HOURS = 24;

    private final Webhooks webhooks;
    private final FeedParameters parameters;
    private final ZoneId zone;

    DeliveryDoor(Webhooks webhooks, FeedParameters parameters, Clock clock) {
        this.webhooks = webhooks;
        this.parameters = parameters;
        this.zone = clock.getZone();
    }

    @PostMapping("/secret-rotation")
    NewKeys rotateWebhookSecret(@PathVariable String webhookId, @Valid @RequestBody RotateSecret how) {
        Duration both = Duration.ofHours(Objects.requireNonNullElse(how.hours(), HOURS));
        return NewKeys.of(webhooks.rotate(WebhookDoor.id(webhookId), both));
    }

    @GetMapping("/deliveries")
    AttemptPage webhookDeliveries(
            @PathVariable String webhookId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        UUID id = WebhookDoor.id(webhookId);
        List<Attempt> page = webhooks.attempts(id, before(PageCursor.after(cursor)), PageCursor.limit(limit));
        return new AttemptPage(
                page.stream().map(attempt -> AttemptAnswer.of(attempt, zone)).toList(),
                PageCursor.next(page, limit, Attempt::attemptId));
    }

    @GetMapping("/dead-letters")
    DeadLetterPage webhookDeadLetters(
            @PathVariable String webhookId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        UUID id = WebhookDoor.id(webhookId);
        String after = PageCursor.after(cursor);
        List<Delivery> page = webhooks.dead(
                id, after.isEmpty() ? JournalPosition.BEGINNING : position(after), PageCursor.limit(limit));
        return new DeadLetterPage(
                page.stream().map(dead -> DeadLetter.of(dead, zone)).toList(),
                PageCursor.next(page, limit, Delivery::position));
    }

    @PostMapping("/dead-letters/replay")
    Revived replayDeadLetters(@PathVariable String webhookId, @Valid @RequestBody ReplayFrom from) {
        JournalPosition after = parameters.position("after", from.after());
        return new Revived(webhooks.reviveDead(WebhookDoor.id(webhookId), after));
    }

    @PostMapping("/replay")
    ResponseEntity<Void> replayWebhook(@PathVariable String webhookId, @Valid @RequestBody ReplayFrom from) {
        webhooks.replay(WebhookDoor.id(webhookId), parameters.position("after", from.after()));
        return ResponseEntity.noContent().build();
    }

    private static long before(String cursor) {
        try {
            return cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException noCursor) {
            throw Cursor.malformed();
        }
    }

    private static JournalPosition position(String cursor) {
        try {
            return JournalPosition.parse(cursor);
        } catch (IllegalArgumentException noCursor) {
            throw Cursor.malformed();
        }
    }
}
