package jp.shunin.registry.api.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.journal.keys.DataKeys;
import jp.shunin.registry.journal.keys.KeyEncryption;
import jp.shunin.registry.journal.keys.KeyEncryptionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test in a transaction that is rolled back: a rotation is of all the secrets there are. */
@RunningRegistry
@DisplayName("The secrets of webhooks")
class WebhookSecretsTest {

    private final JdbcClient sql;
    private final PlatformTransactionManager transactions;
    private final KeyEncryption encryption;
    private final Clock clock;
    private final WebhookSecrets secrets;
    private @Nullable TransactionStatus transaction;

    @Autowired
    WebhookSecretsTest(JdbcClient sql, PlatformTransactionManager transactions, DataKeys keys, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.encryption = keys.encryption();
        this.clock = clock;
        this.secrets = under(encryption);
    }

    @BeforeEach
    void begin() {
        transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    }

    @AfterEach
    void undo() {
        transactions.rollback(Objects.requireNonNull(transaction));
    }

    @Test
    @DisplayName("are read in no form in the database, and sign all the same")
    void sealed() {
        UUID webhookId = webhook();
        SigningKeys keys = secrets.add(webhookId, Duration.ZERO);

        assertNowhere(keys);
        assertSigns(secrets, webhookId, keys);
    }

    @Test
    @DisplayName("that an earlier version kept in the clear are sealed at the start, and sign as before")
    void clear() {
        UUID webhookId = webhook();
        SigningKeys keys = secrets.add(webhookId, Duration.ZERO);
        sql.sql("update webhook_secret set hmac_key = ?, private_key = ?, wrapped_under = null where webhook_id = ?")
                .params(keys.hmacKey(), keys.privateKey(), webhookId)
                .update();
        assertThat(tableText()).contains(HexFormat.of().formatHex(keys.hmacKey()));

        secrets.sealClear();

        assertNowhere(keys);
        assertSigns(secrets, webhookId, keys);
    }

    @Test
    @DisplayName("are refused in the place of another webhook, another row or another column")
    void moved() {
        UUID one = webhook();
        UUID another = webhook();
        secrets.add(one, Duration.ZERO);

        assertRefusedAfter(
                another, "update webhook_secret set webhook_id = '%s' where webhook_id = '%s'", another, one);
        assertRefusedAfter(
                one,
                "update webhook_secret set webhook_id = '%s', secret_id = gen_random_uuid() where webhook_id = '%s'",
                one,
                another);
        UUID third = webhook();
        secrets.add(third, Duration.ZERO);
        assertRefusedAfter(
                third,
                "update webhook_secret set hmac_key = private_key, private_key = hmac_key where webhook_id = '%s'",
                third);
    }

    @Test
    @DisplayName("are wrapped anew by a rotation, after which the former key-encryption key opens none")
    void rotated() {
        UUID webhookId = webhook();
        SigningKeys keys = secrets.add(webhookId, Duration.ZERO);
        KeyEncryption rotated = encryption.rotated();
        assertThat(secrets.missing(encryption)).isZero();
        long missing = secrets.missing(rotated);
        assertThat(missing).isGreaterThanOrEqualTo(2);

        assertThat(secrets.rewrap(rotated)).isEqualTo(missing);

        assertThat(secrets.missing(rotated)).isZero();
        assertThat(secrets.rewrap(rotated)).isZero();
        assertSigns(under(rotated.withoutOlder()), webhookId, keys);
        assertThatExceptionOfType(KeyEncryptionException.class).isThrownBy(() -> secrets.of(webhookId));
        assertThat(secrets.known(webhookId))
                .extracting(Webhooks.KnownKey::publicKey)
                .containsExactly(keys.publicKeyText());
    }

    private WebhookSecrets under(KeyEncryption keyset) {
        return new WebhookSecrets(sql, new TransactionTemplate(transactions), keyset, clock);
    }

    private void assertRefusedAfter(UUID webhookId, String change, Object... ids) {
        assertThat(sql.sql(change.formatted(ids)).update()).isEqualTo(1);
        assertThatExceptionOfType(KeyEncryptionException.class)
                .isThrownBy(() -> secrets.of(webhookId))
                .withMessageContaining(webhookId.toString());
    }

    private static void assertSigns(WebhookSecrets secrets, UUID webhookId, SigningKeys keys) {
        byte[] body = {1, 2, 3};
        assertThat(secrets.of(webhookId))
                .extracting(secret -> secret.signer().sign("id", 1, body))
                .containsExactly(new MessageSigner(keys).sign("id", 1, body));
    }

    private void assertNowhere(SigningKeys keys) {
        for (byte[] key : List.of(keys.hmacKey(), keys.privateKey())) {
            assertThat(tableText())
                    .doesNotContain(
                            HexFormat.of().formatHex(key), Base64.getEncoder().encodeToString(key));
            assertThat(tableBytes()).noneMatch(bytes -> bytes.contains(new String(key, ISO_8859_1)));
        }
    }

    private String tableText() {
        return String.join(
                "\n",
                sql.sql("select secret::text from webhook_secret secret")
                        .query(String.class)
                        .list());
    }

    private List<String> tableBytes() {
        return sql.sql("select hmac_key || private_key || public_key from webhook_secret")
                .query((row, _) -> new String(row.getBytes(1), ISO_8859_1))
                .list();
    }

    private UUID webhook() {
        UUID webhookId = UUID.randomUUID();
        sql.sql("""
            insert into webhook (webhook_id, url, event_names, prefectures, registration_numbers, state, created_by,
                created_at, ticket, sequence)
            values (?, 'https://example.jp', '{}', '{}', '{}', 'UNVERIFIED', 'tester', now(), 0, 0)
            """).param(webhookId).update();
        return webhookId;
    }
}
