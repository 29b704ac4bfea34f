package jp.shunin.registry.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where the next page of a list begins, in a form that clients hand back and do not read. */
final class Cursor {

    private static final String SEPARATOR = "\n";

    private Cursor() {}

    static String of(String list, List<String> key) {
        byte[] plain = (list + SEPARATOR + String.join(SEPARATOR, key)).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /** The key in a cursor, which must be one of this list. */
    static List<String> key(String list, String cursor) {
        List<String> parts = parts(cursor);
        if (!parts.getFirst().equals(list)) {
            throw malformed();
        }
        return parts.subList(1, parts.size());
    }

    static BadParameterException malformed() {
        return BadParameterException.malformed("cursor", "cursor");
    }

    private static List<String> parts(String cursor) {
        try {
            byte[] plain = Base64.getUrlDecoder().decode(cursor);
            return List.of(new String(plain, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException noBase64) {
            throw malformed();
        }
    }
}
