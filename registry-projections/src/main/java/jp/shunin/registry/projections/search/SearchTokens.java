package jp.shunin.registry.projections.search;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names and days in a form in which the database can compare them, but not read them. Each letter becomes four that follow
 * from it, from all before it, and from a key. So a name begins with another if and only if its token begins with the
 * other's; and which letters they are, nobody sees without the key.
 */
public final class SearchTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES_A_LETTER = 3;
    private static final int BYTES_A_DAY = 12;

    private final Mac mac;

    public SearchTokens(byte[] key) {
        this.mac = mac(key);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("there is no " + ALGORITHM, cause);
        }
    }

    /** The token of a name, or of how one begins. */
    public String ofName(String name) {
        return chain("name", SearchKey.ofName(name));
    }

    /** The token of kana, or of how they begin, in whichever kind of kana. */
    public String ofKana(String kana) {
        return chain("kana", SearchKey.ofKana(kana));
    }

    /** The token of a date of birth. */
    public String ofBirth(LocalDate day) {
        return shortened(hashed(fresh(), bytes("birth " + day)), BYTES_A_DAY);
    }

    /** The token of who somebody is by X-1: the kana, in whichever kind, and the date of birth. */
    public String ofIdentity(String kana, LocalDate dateOfBirth) {
        return shortened(
                hashed(fresh(), bytes("identity %s %s".formatted(dateOfBirth, SearchKey.ofKana(kana)))), BYTES_A_DAY);
    }

    private String chain(String kind, String key) {
        Mac own = fresh();
        StringBuilder token = new StringBuilder();
        byte[] before = bytes(kind);
        for (int at = 0; at < key.length(); ) {
            int letter = key.codePointAt(at);
            own.update(before);
            before = hashed(own, bytes(Character.toString(letter)));
            token.append(shortened(before, BYTES_A_LETTER));
            at += Character.charCount(letter);
        }
        return token.toString();
    }

    /** One of one's own, for it cannot be shared between threads; to copy it is quicker than to make it. */
    private Mac fresh() {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException cause) {
            throw new IllegalStateException(ALGORITHM + " cannot be copied", cause);
        }
    }

    private static byte[] hashed(Mac own, byte[] text) {
        return own.doFinal(text);
    }

    private static String shortened(byte[] hash, int bytes) {
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
