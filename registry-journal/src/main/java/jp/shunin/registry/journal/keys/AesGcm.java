package jp.shunin.registry.journal.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with AES-256-GCM in the form of Tink, which decrypts it: a prefix, the nonce, the ciphertext and its tag.
 *
 * <p>Tink keeps a source of random numbers for each thread, and makes it with some effort. A request has a thread of its
 * own, so that was a quarter of the time that it took to register a person. Here there is one source for all.
 */
final class AesGcm {

    static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    static byte[] newKey() {
        return random(KEY_BYTES);
    }

    /** @param associated what has to be given again to decrypt it */
    static byte[] encrypt(byte[] key, byte[] prefix, byte[] clear, byte[] associated) {
        return Crypto.done(() -> encrypted(key, prefix, clear, associated));
    }

    private static byte[] encrypted(byte[] key, byte[] prefix, byte[] clear, byte[] associated)
            throws GeneralSecurityException {
        byte[] nonce = random(NONCE_BYTES);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        GCMParameterSpec parameters = new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce);
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), parameters);
        cipher.updateAAD(associated);
        return ByteBuffer.allocate(prefix.length + NONCE_BYTES + clear.length + TAG_BYTES)
                .put(prefix)
                .put(nonce)
                .put(cipher.doFinal(clear))
                .array();
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
