package jp.shunin.registry.api.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jp.shunin.registry.api.feed.FeedFilter;
import jp.shunin.registry.journal.JournalPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The webhooks, for those who make and mend them. */
public final class Webhooks {

    private final WebhookStore store;
    private final WebhookSecrets secrets;
    private final DeliveryStore deliveries;
    private final WebhookUrls urls;
    private final Verification verification;
    private final WebhookDispatcher dispatcher;
    private final TransactionTemplate transaction;

    Webhooks(
            WebhookStore store,
            WebhookSecrets secrets,
            DeliveryStore deliveries,
            WebhookUrls urls,
            Verification verification,
            WebhookDispatcher dispatcher,
            TransactionTemplate transaction) {
        this.store = store;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.urls = urls;
        this.verification = verification;
        this.dispatcher = dispatcher;
        this.transaction = transaction;
    }

    /**
     * What a subscriber is told of new keys, once.
     *
     * @param secret the shared key, for {@code v1}
     * @param publicKey the public key, for {@code v1a}
     */
    public record ToldKeys(String secret, String publicKey) {

        static ToldKeys of(SigningKeys keys) {
            return new ToldKeys(keys.secretText(), keys.publicKeyText());
        }
    }

    /**
     * What may be known of keys that sign.
     *
     * @param expiresAt until when they sign; null for the newest
     */
    public record KnownKey(
            String publicKey, Instant createdAt, @Nullable Instant expiresAt) {}

    /** A new webhook and its keys. */
    public record Created(Webhook webhook, ToldKeys keys) {}

    /**
     * Makes a webhook, which is called once its endpoint is verified.
     *
     * @param after the position after which its events begin
     * @throws BadWebhookUrlException if the address cannot be taken
     */
    public Created create(
            String url, @Nullable String description, FeedFilter filter, String createdBy, JournalPosition after) {
        URI checked = urls.check(url);
        UUID webhookId = UUID.randomUUID();
        return inTransaction(() -> {
            store.insert(webhookId, checked, description, filter, createdBy, after);
            SigningKeys keys = secrets.add(webhookId, Duration.ZERO);
            return new Created(find(webhookId), ToldKeys.of(keys));
        });
    }

    /** @throws UnknownWebhookException if there is none */
    public Webhook find(UUID webhookId) {
        return store.find(webhookId).orElseThrow(UnknownWebhookException::new);
    }

    /**
     * The next webhooks by their ids.
     *
     * @param createdBy the account that made them; null for all
     */
    public List<Webhook> page(UUID after, int limit, @Nullable String createdBy) {
        return store.page(after, limit, createdBy);
    }

    public Backlog backlog(UUID webhookId) {
        return deliveries.backlog(webhookId);
    }

    /** The keys that sign now, newest first. */
    public List<KnownKey> keys(UUID webhookId) {
        return secrets.known(webhookId);
    }

    /**
     * Changes a webhook. At another address it has to be verified again.
     *
     * @param url the new address; null leaves it
     * @throws BadWebhookUrlException if the address cannot be taken
     */
    public Webhook change(UUID webhookId, @Nullable String url, UnaryOperator<Webhook> change) {
        Webhook before = find(webhookId);
        URI address = url == null ? before.url() : urls.check(url);
        Webhook wanted = change.apply(before);
        boolean moved = !address.equals(before.url());
        store.change(new Webhook(
                webhookId,
                address,
                wanted.description(),
                wanted.filter(),
                moved ? WebhookState.UNVERIFIED : before.state(),
                before.createdBy(),
                before.createdAt(),
                before.position(),
                before.notBefore(),
                before.revision()));
        return changed(webhookId);
    }

    /** Takes a webhook away, with all that waits for it and its log. */
    public void delete(UUID webhookId) {
        if (!store.delete(webhookId)) {
            throw new UnknownWebhookException();
        }
        dispatcher.wake();
    }

    /**
     * Has the endpoint show that it wants to be called; from then on it is.
     *
     * @throws NotVerifiedException if it does not
     */
    public Webhook verify(UUID webhookId) {
        Webhook webhook = find(webhookId);
        if (webhook.state() == WebhookState.ACTIVE) {
            return webhook;
        }
        verification.require(webhook, secrets.of(webhookId));
        store.setState(webhookId, WebhookState.ACTIVE);
        return changed(webhookId);
    }

    /** @throws WebhookStateException if it is not active */
    public Webhook pause(UUID webhookId) {
        requireState(webhookId, WebhookState.ACTIVE);
        store.setState(webhookId, WebhookState.PAUSED);
        return changed(webhookId);
    }

    /**
     * Goes on after a pause; what waits for another attempt has it now.
     *
     * @throws WebhookStateException if it is neither paused nor active
     */
    public Webhook resume(UUID webhookId) {
        Webhook webhook = find(webhookId);
        if (webhook.state() != WebhookState.ACTIVE) {
            requireState(webhookId, WebhookState.PAUSED);
            store.setState(webhookId, WebhookState.ACTIVE);
        }
        store.hurry(webhookId);
        return changed(webhookId);
    }

    /** Makes new keys; the earlier ones sign beside them for a while. */
    public ToldKeys rotate(UUID webhookId, Duration earlierOnesSignFor) {
        find(webhookId);
        ToldKeys told = inTransaction(() -> {
            SigningKeys keys = secrets.add(webhookId, earlierOnesSignFor);
            store.touch(webhookId);
            return ToldKeys.of(keys);
        });
        dispatcher.wake();
        return told;
    }

    /** The log of attempts, newest first. */
    public List<Attempt> attempts(UUID webhookId, long before, int limit) {
        find(webhookId);
        return deliveries.attempts(webhookId, before, limit);
    }

    /** What was given up, in the order of the feed. */
    public List<Delivery> dead(UUID webhookId, JournalPosition after, int limit) {
        find(webhookId);
        return deliveries.dead(webhookId, after, limit);
    }

    /** Tries again what was given up after a position; how many that are. */
    public int reviveDead(UUID webhookId, JournalPosition after) {
        find(webhookId);
        int revived = inTransaction(() -> store.revive(webhookId, after));
        dispatcher.wake();
        return revived;
    }

    /** Sends everything after a position again, under the same ids. */
    public Webhook replay(UUID webhookId, JournalPosition after) {
        find(webhookId);
        inTransaction(() -> {
            store.moveTo(webhookId, after);
            return after;
        });
        return changed(webhookId);
    }

    private void requireState(UUID webhookId, WebhookState required) {
        WebhookState state = find(webhookId).state();
        if (state != required) {
            throw new WebhookStateException(state);
        }
    }

    private Webhook changed(UUID webhookId) {
        dispatcher.wake();
        return find(webhookId);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
