package jp.shunin.registry.api.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The keys by which the messages to an endpoint are signed, after Standard Webhooks 1.0.0: one that both sides know
 * ({@code v1}, HMAC-SHA256), and a pair of which the endpoint knows the public one ({@code v1a}, Ed25519).
 *
 * @param hmacKey the shared key
 * @param privateKey the seed of the private key, 32 bytes
 * @param publicKey the public key as RFC 8032 writes it, 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record SigningKeys(byte[] hmacKey, byte[] privateKey, byte[] publicKey) {

    private static final int KEY_BYTES = 32;
    private static final String ED25519 = "Ed25519";

    static SigningKeys generate(SecureRandom random) {
        try {
            byte[] shared = new byte[KEY_BYTES];
            random.nextBytes(shared);
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ED25519);
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            return new SigningKeys(shared, seed, raw(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The end of its X.509 form, which is nothing but the algorithm before it. */
    private static byte[] raw(byte[] x509) {
        return Arrays.copyOfRange(x509, x509.length - KEY_BYTES, x509.length);
    }

    /** The shared key as it is told to the subscriber, once. */
    String secretText() {
        return "whsec_" + base64(hmacKey);
    }

    /** The public key as it is told to the subscriber. */
    String publicKeyText() {
        return publicKeyText(publicKey);
    }

    static String publicKeyText(byte[] publicKey) {
        return "whpk_" + base64(publicKey);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
