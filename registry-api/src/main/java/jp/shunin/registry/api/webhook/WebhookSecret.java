package jp.shunin.registry.api.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keys with their time.
 *
 * @param expiresAt until when they sign beside newer ones; null for the newest
 */
record WebhookSecret(
        MessageSigner signer, Instant createdAt, @Nullable Instant expiresAt) {

    boolean signsAt(Instant moment) {
        return expiresAt == null || moment.isBefore(expiresAt);
    }
}
