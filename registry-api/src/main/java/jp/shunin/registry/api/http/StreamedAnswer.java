package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** An answer that is sent while it is made, because it may be too long to be held. */
public final class StreamedAnswer {

    private StreamedAnswer() {}

    /** Writes the body. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Sends a body.
     *
     * @throws BrokenOffException if it fails when a part has been sent; before that, the failure itself is thrown
     */
    public static void send(HttpServletResponse response, String mediaType, Body body) {
        response.setContentType(mediaType);
        try {
            OutputStream out = response.getOutputStream();
            body.write(out);
            out.flush();
        } catch (IOException failure) {
            throw failed(response, new UncheckedIOException(failure));
        } catch (RuntimeException failure) {
            throw failed(response, failure);
        }
    }

    private static RuntimeException failed(HttpServletResponse response, RuntimeException failure) {
        if (response.isCommitted()) {
            return new BrokenOffException(failure);
        }
        response.reset();
        return failure;
    }
}
