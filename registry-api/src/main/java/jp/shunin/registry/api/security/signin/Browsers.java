package jp.shunin.registry.api.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a browser says about a request. */
final class Browsers {

    /** The answer's header by which htmx is told to go to another page. */
    static final String GO_TO = "HX-Redirect";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private Browsers() {}

    /** Whether a page asks for a part of itself by htmx. */
    static boolean isPartOfPage(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /** The page on which somebody is who asks for a part of it. */
    static Optional<LocalAddress> page(HttpServletRequest request) {
        return LocalAddress.within(request.getHeader("HX-Current-URL"));
    }

    /**
     * Whether a page of the registry sends this, and not one of another site. Browsers say so themselves; older ones name
     * the origin only. Who says nothing is not believed.
     */
    static boolean comesFromOwnPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String own = ServletUriComponentsBuilder.fromContextPath(request)
                .replacePath(null)
                .build()
                .toUriString();
        return own.equals(request.getHeader(HttpHeaders.ORIGIN));
    }
}
