package jp.shunin.registry.api.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import jp.shunin.registry.core.journal.KeptKey;
import jp.shunin.registry.journal.keys.KeyEncryption;
import org.jspecify.annotations.Nullable;

/**
 * Keys as the database keeps them: those that are secret wrapped under the key-encryption key, for the webhook, the row
 * and the column in which they are. In any other place they do not open.
 */
@SuppressWarnings("ArrayRecordComponent")
record KeptSecret(
        UUID secretId,
        UUID webhookId,
        byte[] hmacKey,
        byte[] privateKey,
        byte[] publicKey,
        long wrappedUnder,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    static KeptSecret from(ResultSet row, int number) throws SQLException {
        return new KeptSecret(
                row.getObject("secret_id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getBytes("hmac_key"),
                row.getBytes("private_key"),
                row.getBytes("public_key"),
                row.getLong("wrapped_under"),
                Objects.requireNonNull(Webhook.instant(row, "created_at")),
                Webhook.instant(row, "expires_at"));
    }

    static KeptSecret wrapped(
            KeyEncryption encryption, UUID secretId, UUID webhookId, SigningKeys keys, Instant createdAt) {
        return new KeptSecret(
                        secretId,
                        webhookId,
                        keys.hmacKey(),
                        keys.privateKey(),
                        keys.publicKey(),
                        encryption.primary(),
                        createdAt,
                        null)
                .wrapped(encryption);
    }

    /** Of a row that holds its keys in the clear. */
    KeptSecret wrapped(KeyEncryption encryption) {
        return with(
                encryption.wrapped(owner("hmac_key"), hmacKey).wrapped(),
                encryption.wrapped(owner("private_key"), privateKey).wrapped(),
                encryption.primary());
    }

    /** The same keys, wrapped under the key that wraps now. */
    KeptSecret rewrapped(KeyEncryption encryption) {
        SigningKeys keys = opened(encryption);
        return with(keys.hmacKey(), keys.privateKey(), wrappedUnder).wrapped(encryption);
    }

    /** @throws jp.shunin.registry.journal.keys.KeyEncryptionException if they were wrapped otherwise, or for another place */
    SigningKeys opened(KeyEncryption encryption) {
        return new SigningKeys(
                encryption.unwrapped(new KeptKey(owner("hmac_key"), hmacKey, wrappedUnder)),
                encryption.unwrapped(new KeptKey(owner("private_key"), privateKey, wrappedUnder)),
                publicKey);
    }

    private String owner(String column) {
        return "webhook/%s/secret/%s/%s".formatted(webhookId, secretId, column);
    }

    private KeptSecret with(byte[] hmac, byte[] seed, long under) {
        return new KeptSecret(secretId, webhookId, hmac, seed, publicKey, under, createdAt, expiresAt);
    }
}
