package jp.shunin.registry.api.http;

import static jp.shunin.registry.api.support.RegisterClient.idempotencyKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.journal.keys.DataKeys;
import jp.shunin.registry.journal.keys.KeyEncryption;
import jp.shunin.registry.journal.keys.KeyEncryptionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("Kept answers")
@RunningRegistry
class KeptAnswersTest {

    private final RegisterClient register;
    private final KeptAnswers answers;
    private final JdbcClient sql;
    private final KeyEncryption encryption;

    @Autowired
    KeptAnswersTest(RestTestClient http, KeptAnswers answers, JdbcClient sql, DataKeys keys) {
        this.encryption = keys.encryption();
        this.register = new RegisterClient(http);
        this.answers = answers;
        this.sql = sql;
    }

    @Test
    @DisplayName("are forgotten when they are older than 24 hours, and not before")
    void forgotten() {
        String old = answeredHoursAgo(25);
        String young = answeredHoursAgo(23);

        answers.forgetOld();

        assertThat(isKept(old)).isFalse();
        assertThat(isKept(young)).isTrue();
    }

    @Test
    @DisplayName("tell the secret of a webhook again, and hold it in clear nowhere")
    void sealed() {
        String key = UUID.randomUUID().toString();
        String secret = webhook(key);

        assertThat(webhook(key)).isEqualTo(secret);
        assertThat(body(key)).doesNotContain(secret, "whsec_");
        assertThat(answers.missing(encryption)).isZero();
    }

    @Test
    @DisplayName("that an earlier version left in clear are sealed at the next start, and say the same")
    void inClear() {
        String key = UUID.randomUUID().toString();
        webhook(key);
        sql.sql("update command_answer set body = ?, sealed_under = null where idempotency_key = ?")
                .params("{\"secret\": \"whsec_clear\"}".getBytes(StandardCharsets.UTF_8), key)
                .update();

        answers.sealClear();

        assertThat(body(key)).doesNotContain("whsec_clear");
        assertThat(webhook(key)).isEqualTo("whsec_clear");
    }

    @Test
    @DisplayName("open after the key-encryption key was exchanged, and under no other account")
    void exchanged() {
        SealedBody body = SealedBody.of("a", "b/c", new byte[] {7}, encryption);
        KeyEncryption next = encryption.rotated();

        assertThat(SealedBody.of("a", "b/c", body.opened(next), next).opened(next))
                .containsExactly(7);
        SealedBody elsewhere = new SealedBody("a/b", "c", body.body(), body.sealedUnder());
        assertThatThrownBy(() -> elsewhere.opened(encryption)).isInstanceOf(KeyEncryptionException.class);
    }

    private String webhook(String key) {
        return register.post("/api/v1/webhooks", "{\"url\": \"https://93.184.216.34/hook\"}", idempotencyKey(key))
                .hasStatus(201)
                .text("/secret");
    }

    private String body(String key) {
        return new String(
                sql.sql("select body from command_answer where idempotency_key = ?")
                        .param(key)
                        .query(byte[].class)
                        .single(),
                StandardCharsets.ISO_8859_1);
    }

    private String answeredHoursAgo(int hours) {
        String key = UUID.randomUUID().toString();
        register.post("/api/v1/care-managers", RegisterClient.registration("13"), idempotencyKey(key))
                .isRecorded();
        sql.sql("update command_answer set answered_at = answered_at - make_interval(hours => ?) where"
                        + " idempotency_key = ?")
                .params(hours, key)
                .update();
        return key;
    }

    private boolean isKept(String key) {
        return sql.sql("select exists (select from command_answer where idempotency_key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }
}
