package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a request's method, path and body.
 *
 * @param hex in hexadecimal digits
 */
record Fingerprint(String hex) {

    static Fingerprint of(HttpServletRequest request, byte[] body) {
        // Neither a method nor a path has a line feed in it, so no two requests run together to the same bytes.
        return of(request.getMethod() + "\n" + request.getRequestURI() + "\n", body);
    }

    /** Of what is said to an address, by whatever way it came. */
    static Fingerprint of(String head, byte[] body) {
        MessageDigest digest = sha256();
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        return new Fingerprint(HexFormat.of().formatHex(digest.digest(body)));
    }

    static Fingerprint ofBytes(byte[] bytes) {
        return new Fingerprint(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
