package jp.shunin.registry.api.web.subscriptions;

import jp.shunin.registry.api.webhook.Backlog;
import jp.shunin.registry.api.webhook.Webhook;
import jp.shunin.registry.journal.JournalPosition;

/**
 * A webhook with what it is behind with.
 *
 * @param behind about how many events of the journal it has not come to
 */
record ShownWebhook(Webhook webhook, Backlog backlog, long behind) {

    static ShownWebhook of(Webhook webhook, Backlog backlog, JournalPosition head) {
        return new ShownWebhook(
                webhook,
                backlog,
                Math.max(0, head.sequence() - webhook.position().sequence()));
    }
}
