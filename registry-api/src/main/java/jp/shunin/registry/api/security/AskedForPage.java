package jp.shunin.registry.api.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells those who want a page, in a browser, from those who want data. Whoever asks the API never wants a page. */
public final class AskedForPage {

    private static final String API = "/api/";

    private AskedForPage() {}

    /** Whether a request wants to be answered with a page, or with a part of one. */
    public static boolean by(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith(request.getContextPath() + API);
    }
}
