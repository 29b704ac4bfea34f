package jp.shunin.registry.api.security;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What browsers are told with every answer. */
public final class Headers {

    private static final Header NO_SNIFFING = new Header("X-Content-Type-Options", "nosniff");
    private static final Header NO_FRAME = new Header("X-Frame-Options", "DENY");
    private static final Header NO_REFERRER = new Header("Referrer-Policy", "no-referrer");

    /** Data is no page: a browser that shows it all the same loads and runs nothing. */
    static final StaticHeadersWriter OF_DATA = new StaticHeadersWriter(List.of(
            NO_SNIFFING,
            NO_FRAME,
            NO_REFERRER,
            new Header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")));

    /** Pages have scripts, styles and pictures from the registry alone, and none within their text. */
    public static final StaticHeadersWriter OF_PAGES = new StaticHeadersWriter(List.of(
            NO_SNIFFING,
            NO_FRAME,
            NO_REFERRER,
            new Header(HttpHeaders.CACHE_CONTROL, "no-store"),
            new Header("Cross-Origin-Opener-Policy", "same-origin"),
            new Header(
                    "Content-Security-Policy",
                    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                            + " frame-ancestors 'none'")));

    private Headers() {}
}
