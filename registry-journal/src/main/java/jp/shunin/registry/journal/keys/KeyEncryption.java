package jp.shunin.registry.journal.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.core.journal.KeptKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key-encryption keys: a keyset, of which one key wraps and all unwrap. Whoever has it and the database can read
 * everything; whoever has only one of them, nothing.
 *
 * <p>The keys are Tink's AES-256-GCM, and what they wrap names the key in Tink's prefix. Tink's own form of a keyset is
 * not used: to read it takes protobuf, which makes Java warn of itself at each start.
 */
public final class KeyEncryption {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** Tink's prefix: one byte, and then the id of the key. */
    private static final byte TINK = 1;

    private static final int ID_AT = 1;

    private static final int PREFIX_BYTES = ID_AT + Integer.BYTES;

    private final Keyset keyset;
    private final Map<Integer, Aead> aeads = new HashMap<>();

    private KeyEncryption(Keyset keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        for (Keyset.Key key : keyset.keys()) {
            aeads.put(key.keyId(), aead(key));
        }
    }

    /** With a new key, and no other. */
    public static KeyEncryption generated() {
        return with(List.of(), newKey());
    }

    /**
     * As it was written by {@link #json}.
     *
     * @throws KeyEncryptionException if this is no keyset
     */
    public static KeyEncryption parsed(String json) {
        try {
            Keyset keyset = JSON.readValue(json, Keyset.class);
            keyset.primary();
            return new KeyEncryption(keyset);
        } catch (JacksonException | IllegalArgumentException | GeneralSecurityException cause) {
            // Without the cause, which may repeat what it could not read.
            throw new KeyEncryptionException(
                    "The key-encryption key of personal data cannot be read: it is no keyset as the registry makes it.",
                    null);
        }
    }

    /** The keys themselves, in clear. */
    public String json() {
        return JSON.writeValueAsString(keyset);
    }

    /** With one more key, which wraps from now on. */
    public KeyEncryption rotated() {
        return with(keyset.keys(), newKey());
    }

    /** With the key that wraps, and no other. */
    public KeyEncryption withoutOlder() {
        return with(List.of(), keyset.primary());
    }

    /** The id of the key that wraps. */
    public long primary() {
        return Integer.toUnsignedLong(keyset.primaryKeyId());
    }

    /** A key, wrapped for its owner under the key that wraps. */
    public KeptKey wrapped(String owner, byte[] key) {
        Keyset.Key wrapping = keyset.primary();
        return new KeptKey(owner, AesGcm.encrypt(wrapping.key(), prefix(wrapping), key, bytes(owner)), primary());
    }

    /**
     * The key that was wrapped.
     *
     * @throws KeyEncryptionException if it was wrapped under another key-encryption key, or for another owner
     */
    public byte[] unwrapped(KeptKey kept) {
        try {
            return unwrapped(kept.wrapped(), bytes(kept.owner()));
        } catch (GeneralSecurityException cause) {
            throw new KeyEncryptionException(
                    "The key-encryption key does not open the key of %s, which was wrapped under key %d; it has key %d."
                                    .formatted(kept.owner(), kept.wrappedUnder(), primary())
                            + " Give the registry the keyset of this database.",
                    cause);
        }
    }

    private byte[] unwrapped(byte[] wrapped, byte[] owner) throws GeneralSecurityException {
        if (wrapped.length < PREFIX_BYTES) {
            throw new GeneralSecurityException("too short to be a wrapped key");
        }
        return aead(ByteBuffer.wrap(wrapped).getInt(ID_AT)).decrypt(wrapped, owner);
    }

    private static byte[] prefix(Keyset.Key key) {
        return ByteBuffer.allocate(PREFIX_BYTES).put(TINK).putInt(key.keyId()).array();
    }

    private static byte[] bytes(String owner) {
        return owner.getBytes(StandardCharsets.UTF_8);
    }

    private Aead aead(int keyId) throws GeneralSecurityException {
        Aead aead = aeads.get(keyId);
        if (aead == null) {
            throw new GeneralSecurityException("no such key-encryption key: " + Integer.toUnsignedString(keyId));
        }
        return aead;
    }

    private static KeyEncryption with(List<Keyset.Key> others, Keyset.Key primary) {
        List<Keyset.Key> keys = new ArrayList<>(others);
        keys.add(primary);
        return Crypto.done(() -> new KeyEncryption(new Keyset(primary.keyId(), keys)));
    }

    private static Keyset.Key newKey() {
        return new Keyset.Key(Random.randInt(), AesGcm.newKey());
    }

    private static Aead aead(Keyset.Key key) throws GeneralSecurityException {
        AesGcmParameters parameters = AesGcmParameters.builder()
                .setKeySizeBytes(AesGcm.KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        return AesGcmJce.create(AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(key.key(), InsecureSecretKeyAccess.get()))
                .setIdRequirement(key.keyId())
                .build());
    }
}
