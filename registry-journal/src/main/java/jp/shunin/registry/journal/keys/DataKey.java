package jp.shunin.registry.journal.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import jp.shunin.registry.core.journal.KeptKey;
import jp.shunin.registry.core.journal.PersonKey;
import jp.shunin.registry.core.journal.UnreadableEventException;
import org.jspecify.annotations.Nullable;

/** AES-256-GCM with the owner as associated data, so that nothing sealed of one person passes for that of another. */
final class DataKey implements PersonKey {

    private static final byte[] NO_PREFIX = {};

    private final KeyEncryption encryption;
    private final KeptKey kept;
    private byte @Nullable [] key;

    private DataKey(KeyEncryption encryption, KeptKey kept, byte @Nullable [] key) {
        this.encryption = encryption;
        this.kept = kept;
        this.key = key;
    }

    static DataKey generated(KeyEncryption encryption, String owner) {
        byte[] key = AesGcm.newKey();
        return new DataKey(encryption, encryption.wrapped(owner, key), key);
    }

    /** It is unwrapped when it is needed. */
    static DataKey of(KeyEncryption encryption, KeptKey kept) {
        return new DataKey(encryption, kept, null);
    }

    @Override
    public byte[] seal(byte[] clear) {
        return AesGcm.encrypt(bytes(), NO_PREFIX, clear, owner());
    }

    @Override
    public byte[] open(byte[] sealed) {
        try {
            return aead().decrypt(sealed, owner());
        } catch (GeneralSecurityException cause) {
            throw new UnreadableEventException(
                    "what is sealed of " + kept.owner() + " is not as it was sealed under the key of " + kept.owner(),
                    cause);
        }
    }

    @Override
    public KeptKey kept() {
        return kept;
    }

    /** The same key, wrapped under the key that wraps now. */
    KeptKey rewrapped() {
        return encryption.wrapped(kept.owner(), bytes());
    }

    /** @throws KeyEncryptionException if the key-encryption key is another */
    byte[] bytes() {
        byte[] unwrapped = key;
        if (unwrapped == null) {
            unwrapped = encryption.unwrapped(kept);
            key = unwrapped;
        }
        return unwrapped;
    }

    private byte[] owner() {
        return kept.owner().getBytes(StandardCharsets.UTF_8);
    }

    private Aead aead() throws GeneralSecurityException {
        return new AesGcmJce(bytes());
    }
}
