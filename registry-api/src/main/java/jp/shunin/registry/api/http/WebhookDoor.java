package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.api.feed.FeedFilter;
import jp.shunin.registry.api.http.WebhookAnswers.WebhookAnswer;
import jp.shunin.registry.api.http.WebhookAnswers.WebhookCreated;
import jp.shunin.registry.api.http.WebhookAnswers.WebhookPage;
import jp.shunin.registry.api.http.WebhookRequests.ChangeWebhook;
import jp.shunin.registry.api.http.WebhookRequests.CreateWebhook;
import jp.shunin.registry.api.security.Admission;
import jp.shunin.registry.api.webhook.UnknownWebhookException;
import jp.shunin.registry.api.webhook.Webhook;
import jp.shunin.registry.api.webhook.Webhooks;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is called back about events, and about which. */
@RestController
@RequestMapping(Path.WEBHOOKS)
class WebhookDoor {

    private static final UUID FIRST = new UUID(0, 0);

    private final Webhooks webhooks;
    private final EventFeed feed;
    private final FeedParameters parameters;
    private final Clock clock;

    WebhookDoor(Webhooks webhooks, EventFeed feed, FeedParameters parameters, Clock clock) {
        this.webhooks = webhooks;
        this.feed = feed;
        this.parameters = parameters;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<WebhookCreated> createWebhook(@Valid @RequestBody CreateWebhook wanted, HttpServletRequest request) {
        String after = Objects.requireNonNullElse(wanted.after(), FeedParameters.LATEST);
        Webhooks.Created created = webhooks.create(
                wanted.url(),
                wanted.description(),
                filter(FeedFilter.OPEN, wanted.types(), wanted.prefectures(), wanted.registrationNumbers())
                        .ofWatchList(watchList(null, wanted.watchList(), request)),
                Origins.account(request),
                parameters.position("after", after));
        WebhookAnswer answer = answer(created.webhook());
        return ResponseEntity.created(URI.create(Path.WEBHOOKS + "/" + answer.webhookId()))
                .body(new WebhookCreated(
                        answer, created.keys().secret(), created.keys().publicKey()));
    }

    @GetMapping
    WebhookPage listWebhooks(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        String after = PageCursor.after(cursor);
        List<Webhook> page = webhooks.page(
                after.isEmpty() ? FIRST : cursorId(after),
                PageCursor.limit(limit),
                Admission.of(request).madeBy().orElse(null));
        return new WebhookPage(
                page.stream().map(this::answer).toList(), PageCursor.next(page, limit, Webhook::webhookId));
    }

    @GetMapping("/{webhookId}")
    WebhookAnswer webhook(@PathVariable String webhookId) {
        return answer(webhooks.find(id(webhookId)));
    }

    @PatchMapping("/{webhookId}")
    WebhookAnswer changeWebhook(
            @PathVariable String webhookId, @Valid @RequestBody ChangeWebhook wanted, HttpServletRequest request) {
        return answer(webhooks.change(id(webhookId), wanted.url(), before -> changed(before, wanted, request)));
    }

    @DeleteMapping("/{webhookId}")
    ResponseEntity<Void> deleteWebhook(@PathVariable String webhookId) {
        webhooks.delete(id(webhookId));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{webhookId}/verification")
    WebhookAnswer verifyWebhook(@PathVariable String webhookId) {
        return answer(webhooks.verify(id(webhookId)));
    }

    @PostMapping("/{webhookId}/pause")
    WebhookAnswer pauseWebhook(@PathVariable String webhookId) {
        return answer(webhooks.pause(id(webhookId)));
    }

    @PostMapping("/{webhookId}/resumption")
    WebhookAnswer resumeWebhook(@PathVariable String webhookId) {
        return answer(webhooks.resume(id(webhookId)));
    }

    private Webhook changed(Webhook before, ChangeWebhook wanted, HttpServletRequest request) {
        return new Webhook(
                before.webhookId(),
                before.url(),
                wanted.description() == null ? before.description() : wanted.description(),
                filter(before.filter(), wanted.types(), wanted.prefectures(), wanted.registrationNumbers())
                        .ofWatchList(watchList(before.filter().watchList(), wanted.watchList(), request)),
                before.state(),
                before.createdBy(),
                before.createdAt(),
                before.position(),
                before.notBefore(),
                before.revision());
    }

    private @Nullable UUID watchList(@Nullable UUID before, @Nullable String wanted, HttpServletRequest request) {
        if (wanted == null) {
            return before;
        }
        return wanted.isEmpty() ? null : parameters.watchList(wanted, request);
    }

    private static FeedFilter filter(
            FeedFilter before,
            @Nullable List<String> types,
            @Nullable List<Prefecture> prefectures,
            @Nullable List<RegistrationNumber> numbers) {
        return FeedFilter.of(
                types == null
                        ? List.copyOf(before.names())
                        : types.stream().map(FeedParameters::name).toList(),
                prefectures == null ? List.copyOf(before.prefectures()) : prefectures,
                numbers == null
                        ? List.copyOf(before.subjects())
                        : numbers.stream().map(RegistrationNumber::value).toList());
    }

    private WebhookAnswer answer(Webhook webhook) {
        UUID id = webhook.webhookId();
        return WebhookAnswer.of(webhook, webhooks.backlog(id), feed.head(), webhooks.keys(id), clock.getZone());
    }

    /** An id that cannot be one is an unknown id. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new UnknownWebhookException();
        }
    }

    private static UUID cursorId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw Cursor.malformed();
        }
    }
}
