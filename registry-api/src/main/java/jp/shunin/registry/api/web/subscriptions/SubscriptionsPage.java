package jp.shunin.registry.api.web.subscriptions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jp.shunin.registry.api.feed.EventFeed;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.security.Admission;
import jp.shunin.registry.api.watch.WatchLists;
import jp.shunin.registry.api.webhook.Webhook;
import jp.shunin.registry.api.webhook.Webhooks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The webhooks and watch lists of whoever looks; all webhooks for who runs the registry. */
@Controller
class SubscriptionsPage {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int SHOWN = 200;

    private final Webhooks webhooks;
    private final WatchLists lists;
    private final EventFeed feed;

    SubscriptionsPage(Webhooks webhooks, WatchLists lists, EventFeed feed) {
        this.webhooks = webhooks;
        this.lists = lists;
        this.feed = feed;
    }

    @GetMapping("/subscriptions")
    String all(HttpServletRequest request, Model page) {
        Account account = Account.of(request);
        boolean hasWebhooks = AccessTable.admits(account, "GET", WebhookPage.ADDRESS);
        boolean hasLists = AccessTable.admits(account, "GET", WatchListPage.ADDRESS);
        page.addAttribute("hasWebhooks", hasWebhooks);
        page.addAttribute("hasLists", hasLists);
        page.addAttribute("mayMake", AccessTable.admits(account, "POST", WebhookForm.ADDRESS));
        page.addAttribute("webhooks", hasWebhooks ? webhooks(request) : List.of());
        page.addAttribute("lists", hasLists ? lists.page(account.name(), FIRST, SHOWN) : List.of());
        return "subscriptions/all";
    }

    private List<ShownWebhook> webhooks(HttpServletRequest request) {
        return webhooks.page(FIRST, SHOWN, Admission.of(request).madeBy().orElse(null)).stream()
                .map(this::shown)
                .toList();
    }

    private ShownWebhook shown(Webhook webhook) {
        return ShownWebhook.of(webhook, webhooks.backlog(webhook.webhookId()), feed.head());
    }
}
