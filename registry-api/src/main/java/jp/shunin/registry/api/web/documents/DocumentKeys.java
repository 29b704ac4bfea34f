package jp.shunin.registry.api.web.documents;

import com.google.crypto.tink.subtle.Ed25519Sign;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.shunin.registry.api.personaldata.OtherKeys;
import jp.shunin.registry.core.journal.KeptKey;
import jp.shunin.registry.journal.keys.KeyEncryption;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The key by which this register signs its documents: Ed25519, by Tink. The database keeps it, so that all nodes have the
 * same one; the private half is wrapped under the key-encryption key.
 */
final class DocumentKeys implements OtherKeys {

    private static final int FIRST = 1;

    private static final String ADD = """
        insert into document_key (key_id, private_key, public_key, wrapped_under, created_at) values (?, ?, ?, ?, ?)
        on conflict do nothing
        """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final KeyEncryption encryption;
    private final Clock clock;

    DocumentKeys(JdbcClient jdbc, TransactionTemplate transaction, KeyEncryption encryption, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.encryption = encryption;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(int keyId, byte[] privateKey, long wrappedUnder) {

        static Kept from(ResultSet row, int number) throws SQLException {
            return new Kept(row.getInt("key_id"), row.getBytes("private_key"), row.getLong("wrapped_under"));
        }

        static String owner(int keyId) {
            return "document/" + keyId;
        }

        byte[] opened(KeyEncryption encryption) {
            return encryption.unwrapped(new KeptKey(owner(keyId), privateKey, wrappedUnder));
        }
    }

    /** The id of the key that signs now; the first signature makes it. */
    int current() {
        return newest().orElseGet(this::made).keyId();
    }

    byte[] sign(int keyId, byte[] message) {
        Kept key = jdbc.sql("select * from document_key where key_id = ?")
                .param(keyId)
                .query(Kept::from)
                .single();
        try {
            return new Ed25519Sign(key.opened(encryption)).sign(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether a message was signed here. */
    boolean isSigned(int keyId, byte[] message, byte[] signature) {
        return jdbc.sql("select public_key from document_key where key_id = ?")
                .param(keyId)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .filter(key -> isSigned(key, message, signature))
                .isPresent();
    }

    private static boolean isSigned(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            new Ed25519Verify(publicKey).verify(signature, message);
            return true;
        } catch (GeneralSecurityException forged) {
            return false;
        }
    }

    private Optional<Kept> newest() {
        return jdbc.sql("select * from document_key order by key_id desc limit 1")
                .query(Kept::from)
                .optional();
    }

    /** Of nodes that sign for the first time at the same moment one makes it, and the others take it. */
    private Kept made() {
        try {
            Ed25519Sign.KeyPair pair = Ed25519Sign.KeyPair.newKeyPair();
            KeptKey wrapped = encryption.wrapped(Kept.owner(FIRST), pair.getPrivateKey());
            jdbc.sql(ADD)
                    .params(
                            FIRST,
                            wrapped.wrapped(),
                            pair.getPublicKey(),
                            wrapped.wrappedUnder(),
                            clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                    .update();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return newest().orElseThrow();
    }

    @Override
    public long missing(KeyEncryption now) {
        return jdbc.sql("select count(*) from document_key where wrapped_under <> ?")
                .param(now.primary())
                .query(Long.class)
                .single();
    }

    @Override
    public long rewrap(KeyEncryption now) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            List<Kept> others = jdbc.sql("select * from document_key where wrapped_under <> ? for update")
                    .param(now.primary())
                    .query(Kept::from)
                    .list();
            others.forEach(key -> put(key.keyId(), now.wrapped(Kept.owner(key.keyId()), key.opened(now))));
            return (long) others.size();
        }));
    }

    private void put(int keyId, KeptKey wrapped) {
        jdbc.sql("update document_key set private_key = ?, wrapped_under = ? where key_id = ?")
                .params(wrapped.wrapped(), wrapped.wrappedUnder(), keyId)
                .update();
    }
}
