package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An answer as it went over the wire, to be given again.
 *
 * @param location the {@code Location}
 * @param etag the {@code ETag}
 * @param language the language of a problem
 */
record KeptAnswer(
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable String contentType,
        @Nullable String language,
        Bytes body) {

    /** The bytes of a body; never changed after. */
    record Bytes(byte[] value) {}

    void writeTo(HttpServletResponse response) {
        response.setStatus(status);
        setIfGiven(response, HttpHeaders.LOCATION, location);
        setIfGiven(response, HttpHeaders.ETAG, etag);
        if (language != null) {
            ProblemLanguage.say(language, response);
        }
        // The body is bytes already; else the server would name a charset that the first answer had not.
        response.setCharacterEncoding((String) null);
        response.setContentType(contentType);
        response.setContentLength(body.value().length);
        try {
            response.getOutputStream().write(body.value());
        } catch (IOException clientIsGone) {
            throw new UncheckedIOException(clientIsGone);
        }
    }

    private static void setIfGiven(HttpServletResponse response, String header, @Nullable String value) {
        if (value != null) {
            response.setHeader(header, value);
        }
    }
}
