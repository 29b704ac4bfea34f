package jp.shunin.registry.api.webhook;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Verifies messages as a subscriber does: v1 by the library of Standard Webhooks, v1a by the JDK. */
final class Signatures {

    /** What stands before an Ed25519 key in the form of X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private Signatures() {}

    static boolean isSignedBySecret(Receiver.Message message, String secret) {
        try {
            new com.standardwebhooks.Webhook(secret).verify(message.body(), message.httpHeaders());
            return true;
        } catch (WebhookVerificationException notSigned) {
            return false;
        }
    }

    static boolean isSignedByKey(Receiver.Message message, String publicKey) throws GeneralSecurityException {
        byte[] raw = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
        byte[] encoded = Arrays.copyOf(X509, X509.length + raw.length);
        System.arraycopy(raw, 0, encoded, X509.length, raw.length);
        Signature verifier = Signature.getInstance("Ed25519");
        for (String signature : message.header("webhook-signature").split(" ")) {
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(signedContent(message).getBytes(StandardCharsets.UTF_8));
            if (signature.startsWith("v1a,")
                    && verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())))) {
                return true;
            }
        }
        return false;
    }

    private static String signedContent(Receiver.Message message) {
        return message.header("webhook-id") + "." + message.header("webhook-timestamp") + "." + message.body();
    }
}
