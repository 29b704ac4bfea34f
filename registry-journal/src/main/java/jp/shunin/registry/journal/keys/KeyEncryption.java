package jp.shunin.registry.journal.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/**
 * The key-encryption keys: a keyset of Tink, of which one key wraps and all unwrap. Whoever has it and the database can
 * read everything; whoever has only one of them, nothing.
 */
public final class KeyEncryption {

    private final KeysetHandle keyset;
    private final Aead aead;

    private KeyEncryption(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** With a new key, and no other. */
    public static KeyEncryption generated() {
        return Crypto.done(() -> of(KeysetHandle.newBuilder().addEntry(newKey()).build()));
    }

    /**
     * As it was written by {@link #json}.
     *
     * @throws KeyEncryptionException if this is no keyset
     */
    public static KeyEncryption parsed(String json) {
        try {
            return of(TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException cause) {
            // Without the cause, which may repeat what it could not read.
            throw new KeyEncryptionException(
                    "The key-encryption key of personal data cannot be read: it is no keyset of Tink for AEAD, in"
                            + " JSON.",
                    null);
        }
    }

    /** The keys themselves, in clear. */
    public String json() {
        return Crypto.done(() -> TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    }

    /** With one more key, which wraps from now on. */
    public KeyEncryption rotated() {
        return Crypto.done(() -> {
            KeysetHandle.Builder longer = KeysetHandle.newBuilder();
            for (int at = 0; at < keyset.size(); at++) {
                longer.addEntry(same(keyset.getAt(at)));
            }
            return of(longer.addEntry(newKey()).build());
        });
    }

    /** With the key that wraps, and no other. */
    public KeyEncryption withoutOlder() {
        return Crypto.done(() -> of(KeysetHandle.newBuilder()
                .addEntry(same(keyset.getPrimary()).makePrimary())
                .build()));
    }

    /** How many keys there are. */
    public int size() {
        return keyset.size();
    }

    /** The id of the key that wraps. */
    public long primary() {
        return Integer.toUnsignedLong(keyset.getPrimary().getId());
    }

    byte[] wrap(byte[] key, byte[] owner) throws GeneralSecurityException {
        return aead.encrypt(key, owner);
    }

    byte[] unwrap(byte[] wrapped, byte[] owner) throws GeneralSecurityException {
        return aead.decrypt(wrapped, owner);
    }

    private static KeyEncryption of(KeysetHandle keyset) throws GeneralSecurityException {
        AeadConfig.register();
        return new KeyEncryption(keyset);
    }

    private static KeysetHandle.Builder.Entry newKey() throws GeneralSecurityException {
        AeadConfig.register();
        return KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary();
    }

    private static KeysetHandle.Builder.Entry same(KeysetHandle.Entry entry) {
        return KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId());
    }
}
