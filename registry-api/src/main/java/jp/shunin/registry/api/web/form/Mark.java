package jp.shunin.registry.api.web.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The mark of an outcome that was shown: another form, or another version of what it is about, has another. */
public final class Mark {

    private Mark() {}

    /** @param version the version of what the form is about, upon which the outcome was shown */
    public static String of(String said, long version) {
        return HexFormat.of().formatHex(sha256().digest((version + "\n" + said).getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
