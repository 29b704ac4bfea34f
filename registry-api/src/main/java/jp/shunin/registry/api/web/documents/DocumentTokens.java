package jp.shunin.registry.api.web.documents;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Signs what the code on a document says, and reads it back only if it was signed here. */
@Component
class DocumentTokens {

    private static final Pattern FORM = Pattern.compile("(.{1,100})\\.([0-9]{1,9})~([A-Za-z0-9_-]{86})");
    private static final int LONGEST = 250;

    private final DocumentKeys keys;

    DocumentTokens(DocumentKeys keys) {
        this.keys = keys;
    }

    /** The token with its signature; all of it may stand in an address. */
    String signed(DocumentToken token) {
        int key = keys.current();
        String text = token.text() + "." + key;
        return text + "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(keys.sign(key, bytes(text)));
    }

    /** The token of a text; empty if this register has not signed it. */
    Optional<DocumentToken> read(String signed) {
        Matcher form = FORM.matcher(signed.length() > LONGEST ? "" : signed);
        if (!form.matches()) {
            return Optional.empty();
        }
        int key = Integer.parseInt(form.group(2));
        byte[] signature = Base64.getUrlDecoder().decode(form.group(3));
        return keys.isSigned(key, bytes(form.group(1) + "." + key), signature)
                ? DocumentToken.parse(form.group(1))
                : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
