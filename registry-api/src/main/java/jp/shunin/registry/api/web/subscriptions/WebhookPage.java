package jp.shunin.registry.api.web.subscriptions;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.api.http.FeedParameters;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.web.form.SentForms;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.api.webhook.Attempt;
import jp.shunin.registry.api.webhook.UnknownWebhookException;
import jp.shunin.registry.api.webhook.Webhook;
import jp.shunin.registry.api.webhook.Webhooks;
import jp.shunin.registry.journal.JournalPosition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A webhook: how it stands, what was delivered and what was not, and all that can be done about it. */
@Controller
@RequestMapping(WebhookPage.ADDRESS)
class WebhookPage {

    static final String ADDRESS = "/subscriptions/webhooks/{webhookId}";

    private static final String HERE = "redirect:" + ADDRESS;
    private static final int SHOWN = 50;
    private static final int LONGEST_HOURS = 24 * 365;

    private final Webhooks webhooks;
    private final EventFeed feed;
    private final FeedParameters parameters;
    private final Words words;

    WebhookPage(Webhooks webhooks, EventFeed feed, FeedParameters parameters, Words words) {
        this.webhooks = webhooks;
        this.feed = feed;
        this.parameters = parameters;
        this.words = words;
    }

    /** @param before the attempt before which the log is shown; the newest ones if not given */
    @GetMapping
    String one(
            @PathVariable String webhookId,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            HttpServletRequest request,
            Model page) {
        UUID id = id(webhookId);
        Webhook webhook = webhooks.find(id);
        List<Attempt> attempts = webhooks.attempts(id, before, SHOWN);
        page.addAttribute("shown", ShownWebhook.of(webhook, webhooks.backlog(id), feed.head()));
        page.addAttribute("keys", webhooks.keys(id));
        page.addAttribute("attempts", attempts);
        page.addAttribute(
                "next", attempts.size() < SHOWN ? null : attempts.getLast().attemptId());
        page.addAttribute("dead", webhooks.dead(id, JournalPosition.BEGINNING, SHOWN));
        page.addAttribute("mayChange", AccessTable.admits(Account.of(request), "POST", ADDRESS + "/pause"));
        page.addAttribute("key", UUID.randomUUID().toString());
        return "subscriptions/webhook";
    }

    @PostMapping("/verification")
    String verify(@PathVariable String webhookId, RedirectAttributes redirect) {
        webhooks.verify(id(webhookId));
        return done("subscriptions.verified", redirect);
    }

    @PostMapping("/pause")
    String pause(@PathVariable String webhookId, RedirectAttributes redirect) {
        webhooks.pause(id(webhookId));
        return done("subscriptions.paused", redirect);
    }

    @PostMapping("/resumption")
    String resume(@PathVariable String webhookId, RedirectAttributes redirect) {
        webhooks.resume(id(webhookId));
        return done("subscriptions.resumed", redirect);
    }

    /** @param after the position after which everything is sent again; from the beginning if empty */
    @PostMapping("/replay")
    String replay(
            @PathVariable String webhookId,
            @RequestParam(defaultValue = "") String after,
            RedirectAttributes redirect) {
        webhooks.replay(id(webhookId), position(after));
        return done("subscriptions.replayed", redirect);
    }

    @PostMapping("/dead-letters-replay")
    String replayDead(@PathVariable String webhookId, RedirectAttributes redirect) {
        int revived = webhooks.reviveDead(id(webhookId), JournalPosition.BEGINNING);
        redirect.addFlashAttribute("notice", words.say("subscriptions.revived", String.valueOf(revived)));
        return HERE;
    }

    /** Tells the new keys on the next page, and never again. */
    @PostMapping("/secret-rotation")
    String rotate(
            @PathVariable String webhookId,
            @RequestParam(defaultValue = "24") int hours,
            @RequestParam String key,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        UUID id = id(webhookId);
        Duration both = Duration.ofHours(Math.clamp(hours, 0, LONGEST_HOURS));
        return SentForms.once(request, key, () -> {
            redirect.addFlashAttribute("told", webhooks.rotate(id, both));
            return done("subscriptions.rotated", redirect);
        });
    }

    @PostMapping("/deletion")
    String delete(@PathVariable String webhookId, RedirectAttributes redirect) {
        webhooks.delete(id(webhookId));
        redirect.addFlashAttribute("notice", words.say("subscriptions.deleted"));
        return "redirect:/subscriptions";
    }

    private String done(String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", words.say(key));
        return HERE;
    }

    private JournalPosition position(String after) {
        return after.isBlank() ? JournalPosition.BEGINNING : parameters.position("after", after.strip());
    }

    /** An id that cannot be one is an unknown id. */
    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new UnknownWebhookException();
        }
    }
}
