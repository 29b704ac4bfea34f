package jp.shunin.registry.api.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.shunin.registry.api.personaldata.OtherKeys;
import jp.shunin.registry.journal.keys.KeyEncryption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The secrets of the webhooks, which the database keeps sealed. Each method takes part in the transaction of the caller. */
final class WebhookSecrets implements OtherKeys {

    private static final Logger log = LoggerFactory.getLogger(WebhookSecrets.class);

    private static final int KEYS_OF_A_SECRET = 2;

    private static final String ADD = """
        insert into webhook_secret (secret_id, webhook_id, hmac_key, private_key, public_key, wrapped_under, created_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """;

    private static final String SIGNING = """
        select * from webhook_secret where webhook_id = ? and (expires_at is null or expires_at > ?)
        order by expires_at desc nulls first, created_at desc
        """;

    private static final String IN_CLEAR = "select * from webhook_secret where wrapped_under is null for update";

    private static final String UNDER_ANOTHER =
            "select * from webhook_secret where wrapped_under <> ? order by secret_id for update";

    private static final String PUT =
            "update webhook_secret set hmac_key = ?, private_key = ?, wrapped_under = ? where secret_id = ?";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KeyEncryption encryption;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WebhookSecrets(JdbcClient jdbc, TransactionTemplate transaction, KeyEncryption encryption, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.encryption = encryption;
        this.clock = clock;
    }

    /** Makes keys and adds them; the earlier ones sign beside them for a while. */
    SigningKeys add(UUID webhookId, Duration earlierOnesSignFor) {
        OffsetDateTime end = at(clock.instant().plus(earlierOnesSignFor));
        jdbc.sql("update webhook_secret set expires_at = ? where webhook_id = ? and (expires_at is null or"
                        + " expires_at > ?)")
                .params(end, webhookId, end)
                .update();
        SigningKeys keys = SigningKeys.generate(random);
        insert(KeptSecret.wrapped(encryption, UUID.randomUUID(), webhookId, keys, clock.instant()));
        return keys;
    }

    private void insert(KeptSecret secret) {
        jdbc.sql(ADD)
                .params(
                        secret.secretId(),
                        secret.webhookId(),
                        secret.hmacKey(),
                        secret.privateKey(),
                        secret.publicKey(),
                        secret.wrappedUnder(),
                        at(secret.createdAt()))
                .update();
    }

    /**
     * The secrets that have not expired, newest first.
     *
     * @throws jp.shunin.registry.journal.keys.KeyEncryptionException if one was not sealed for this webhook
     */
    List<WebhookSecret> of(UUID webhookId) {
        return signing(webhookId).stream()
                .map(secret -> new WebhookSecret(
                        new MessageSigner(secret.opened(encryption)), secret.createdAt(), secret.expiresAt()))
                .toList();
    }

    /** What may be known of the same; nothing is opened. */
    List<Webhooks.KnownKey> known(UUID webhookId) {
        return signing(webhookId).stream()
                .map(secret -> new Webhooks.KnownKey(
                        SigningKeys.publicKeyText(secret.publicKey()), secret.createdAt(), secret.expiresAt()))
                .toList();
    }

    private List<KeptSecret> signing(UUID webhookId) {
        return jdbc.sql(SIGNING)
                .params(webhookId, at(clock.instant()))
                .query(KeptSecret::from)
                .list();
    }

    /** Seals what earlier versions have left in the clear. */
    void sealClear() {
        long sealed = exchange(jdbc.sql(IN_CLEAR), secret -> secret.wrapped(encryption));
        if (sealed > 0) {
            log.info("{} keys of webhooks, which an earlier version had kept in the clear, are sealed", sealed);
        }
    }

    @Override
    public long missing(KeyEncryption encryptionNow) {
        return KEYS_OF_A_SECRET
                * jdbc.sql("select count(*) from webhook_secret where wrapped_under <> ?")
                        .param(encryptionNow.primary())
                        .query(Long.class)
                        .single();
    }

    @Override
    public long rewrap(KeyEncryption encryptionNow) {
        return exchange(
                jdbc.sql(UNDER_ANOTHER).param(encryptionNow.primary()), secret -> secret.rewrapped(encryptionNow));
    }

    /** All in one transaction: they are few. */
    private long exchange(JdbcClient.StatementSpec rows, UnaryOperator<KeptSecret> anew) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            List<KeptSecret> secrets = rows.query(KeptSecret::from).list();
            secrets.stream().map(anew).forEach(this::put);
            return (long) KEYS_OF_A_SECRET * secrets.size();
        }));
    }

    private void put(KeptSecret secret) {
        jdbc.sql(PUT)
                .params(secret.hmacKey(), secret.privateKey(), secret.wrappedUnder(), secret.secretId())
                .update();
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
