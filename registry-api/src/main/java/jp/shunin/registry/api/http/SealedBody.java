package jp.shunin.registry.api.http;

import java.sql.ResultSet;
import java.sql.SQLException;
import jp.shunin.registry.core.journal.KeptKey;
import jp.shunin.registry.journal.keys.KeyEncryption;

/**
 * The body of an answer as the database keeps it: for the account and the key under which it was given. In any other place
 * it does not open.
 *
 * @param sealedUnder the id of the key-encryption key
 */
@SuppressWarnings("ArrayRecordComponent")
record SealedBody(String account, String key, byte[] body, long sealedUnder) {

    static SealedBody of(String account, String key, byte[] clear, KeyEncryption encryption) {
        KeptKey sealed = encryption.wrapped(owner(account, key), clear);
        return new SealedBody(account, key, sealed.wrapped(), sealed.wrappedUnder());
    }

    static SealedBody from(ResultSet row) throws SQLException {
        return new SealedBody(
                row.getString("account"),
                row.getString("idempotency_key"),
                row.getBytes("body"),
                row.getLong("sealed_under"));
    }

    /** @throws jp.shunin.registry.journal.keys.KeyEncryptionException if it was sealed otherwise, or for another place */
    byte[] opened(KeyEncryption encryption) {
        return encryption.unwrapped(new KeptKey(owner(account, key), body, sealedUnder));
    }

    /** An account may have a slash in its name, so its length goes before it. */
    private static String owner(String account, String key) {
        return "answer/%d/%s/%s".formatted(account.length(), account, key);
    }
}
