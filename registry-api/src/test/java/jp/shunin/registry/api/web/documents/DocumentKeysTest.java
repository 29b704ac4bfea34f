package jp.shunin.registry.api.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.journal.keys.DataKeys;
import jp.shunin.registry.journal.keys.KeyEncryption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RunningRegistry
@DisplayName("The key that signs documents")
class DocumentKeysTest {

    private static final byte[] MESSAGE = "S.13059999".getBytes(StandardCharsets.UTF_8);

    private final DocumentKeys keys;
    private final KeyEncryption encryption;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Autowired
    DocumentKeysTest(
            DocumentKeys keys,
            DataKeys dataKeys,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.keys = keys;
        this.encryption = dataKeys.encryption();
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Test
    @DisplayName("is made once, and signs nothing but what it was given")
    void signs() {
        int key = keys.current();
        byte[] signature = keys.sign(key, MESSAGE);

        assertThat(keys.current()).isEqualTo(key);
        assertThat(keys.isSigned(key, MESSAGE, signature)).isTrue();
        assertThat(keys.isSigned(key, new byte[] {1}, signature)).isFalse();
        assertThat(keys.isSigned(key + 1, MESSAGE, signature)).isFalse();
    }

    @Test
    @DisplayName("stays the same when the key-encryption key is exchanged")
    void rewrapped() {
        int key = keys.current();
        KeyEncryption rotated = encryption.rotated();
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();

            assertThat(keys.missing(rotated)).isEqualTo(1);
            assertThat(keys.rewrap(rotated)).isEqualTo(1);
            assertThat(keys.missing(rotated)).isZero();
            byte[] signature = new DocumentKeys(jdbc, transaction, rotated.withoutOlder(), clock).sign(key, MESSAGE);
            assertThat(keys.isSigned(key, MESSAGE, signature)).isTrue();
        });
    }
}
