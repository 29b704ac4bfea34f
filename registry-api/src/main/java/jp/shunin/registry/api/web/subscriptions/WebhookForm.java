package jp.shunin.registry.api.web.subscriptions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.api.feed.FeedFilter;
import jp.shunin.registry.api.http.FeedParameters;
import jp.shunin.registry.api.http.ProblemTexts;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.security.InterruptedForms;
import jp.shunin.registry.api.watch.WatchList;
import jp.shunin.registry.api.watch.WatchLists;
import jp.shunin.registry.api.web.form.SentForms;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.api.webhook.BadWebhookUrlException;
import jp.shunin.registry.api.webhook.Webhooks;
import jp.shunin.registry.core.journal.EventNames;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a webhook. */
@Controller
@RequestMapping(WebhookForm.ADDRESS)
class WebhookForm {

    static final String ADDRESS = "/subscriptions/webhooks/new";

    private static final UUID FIRST = new UUID(0, 0);
    private static final int MOST_LISTS = 200;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_TEXT = 200;

    private final Webhooks webhooks;
    private final WatchLists lists;
    private final EventFeed feed;
    private final Words words;

    WebhookForm(Webhooks webhooks, WatchLists lists, EventFeed feed, Words words) {
        this.webhooks = webhooks;
        this.lists = lists;
        this.feed = feed;
        this.words = words;
    }

    /** What was typed. */
    record Typed(String url, String description, List<String> types, List<String> prefectures, String watchList) {

        static Typed in(Map<String, String[]> parameters) {
            return new Typed(
                    first(parameters, "url"),
                    first(parameters, "description"),
                    all(parameters, "types"),
                    all(parameters, "prefectures"),
                    first(parameters, "watchList"));
        }

        private static String first(Map<String, String[]> parameters, String name) {
            return all(parameters, name).stream().findFirst().orElse("").strip();
        }

        private static List<String> all(Map<String, String[]> parameters, String name) {
            return List.of(parameters.getOrDefault(name, new String[0]));
        }

        FeedFilter filter() {
            return FeedFilter.of(
                    types.stream().map(FeedParameters::name).toList(),
                    prefectures.stream()
                            .flatMap(code -> Prefecture.findByCode(code).stream())
                            .toList(),
                    List.of());
        }
    }

    @GetMapping
    String form(HttpServletRequest request, Model page) {
        Typed typed = Typed.in(InterruptedForms.take(request).orElse(Map.of()));
        return show(typed, null, UUID.randomUUID().toString(), request, page);
    }

    @PostMapping
    String make(HttpServletRequest request, Model page, RedirectAttributes redirect) {
        Typed typed = Typed.in(request.getParameterMap());
        String key = String.valueOf(request.getParameter("key"));
        if (typed.url().isEmpty()
                || typed.url().length() > LONGEST_URL
                || typed.description().length() > LONGEST_TEXT) {
            return show(typed, words.say("subscriptions.wrong.url"), key, request, page);
        }
        try {
            return SentForms.once(request, key, () -> "redirect:" + made(typed, request, redirect));
        } catch (BadWebhookUrlException bad) {
            String text = ProblemTexts.text(words.locale(), "detail.WEBHOOK_URL_" + bad.fault());
            return show(typed, text, key, request, page);
        }
    }

    private String made(Typed typed, HttpServletRequest request, RedirectAttributes redirect) {
        String account = Account.of(request).name();
        Webhooks.Created made = webhooks.create(
                typed.url(),
                typed.description().isEmpty() ? null : typed.description(),
                typed.filter().ofWatchList(watchList(typed, account)),
                account,
                feed.head());
        redirect.addFlashAttribute("told", made.keys());
        redirect.addFlashAttribute("notice", words.say("subscriptions.made"));
        return "/subscriptions/webhooks/" + made.webhook().webhookId();
    }

    private @Nullable UUID watchList(Typed typed, String account) {
        return lists(account).stream()
                .map(WatchList::watchListId)
                .filter(id -> id.toString().equals(typed.watchList()))
                .findFirst()
                .orElse(null);
    }

    private List<WatchList> lists(String account) {
        return lists.page(account, FIRST, MOST_LISTS);
    }

    private String show(Typed typed, @Nullable String wrong, String key, HttpServletRequest request, Model page) {
        Account account = Account.of(request);
        page.addAttribute("typed", typed);
        page.addAttribute("wrong", wrong);
        page.addAttribute("key", key);
        page.addAttribute("types", EventNames.released());
        page.addAttribute("prefectures", Prefecture.values());
        page.addAttribute(
                "lists", AccessTable.admits(account, "GET", WatchListPage.ADDRESS) ? lists(account.name()) : List.of());
        return "subscriptions/new-webhook";
    }
}
