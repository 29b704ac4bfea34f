package jp.shunin.registry.api.security.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Keeps what was posted without a session, for the browser that did, until it is posted again. Strangers can post too, so
 * it is bounded: each form, and all together.
 */
@Component
public class KeptForms {

    /** The field by which a form names the page that shows it, if that is not the address to which it is posted. */
    public static final String PAGE = "_page";

    /** Forms are shown before they are recorded; what is shown is asked for under the page's own address. */
    private static final String PREVIEW = "/preview";

    private static final int LONGEST_FORM = 64 * 1024;
    private static final int MOST_FIELDS = 200;
    private static final long MOST_TOGETHER = 16 * 1024 * 1024;
    private static final Duration KEPT_FOR = Duration.ofHours(2);

    private static final List<String> SECRETS = List.of("_csrf", "password", "secret", "token");

    private static final String BROWSER = KeptForms.class.getName();

    private final Cache<Place, KeptForm> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_TOGETHER)
            .weigher((Place _, KeptForm form) -> form.characters())
            .expireAfterWrite(KEPT_FOR)
            .build();

    private record Place(String browser, String page) {}

    /** Keeps what a request posts, for its page; false if it is too much. */
    boolean keep(HttpServletRequest posted, LocalAddress page) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        posted.getParameterMap().forEach((name, values) -> {
            if (isTyped(name)) {
                fields.put(name, List.copyOf(Arrays.asList(values)));
            }
        });
        KeptForm form = new KeptForm(posted.getRequestURI(), fields);
        if (fields.size() > MOST_FIELDS || form.characters() > LONGEST_FORM) {
            return false;
        }
        kept.put(new Place(browser(posted.getSession()), page.path()), form);
        return true;
    }

    private static boolean isTyped(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return !small.equals(PAGE) && SECRETS.stream().noneMatch(small::contains);
    }

    /** What was typed into a form of the page that a request asks for. */
    public KeptForm find(HttpServletRequest page) {
        return places(page)
                .flatMap(place -> Stream.ofNullable(kept.getIfPresent(place)))
                .findFirst()
                .orElse(KeptForm.NONE);
    }

    /** It is posted again, so the page shows what is posted now. */
    void forget(HttpServletRequest posted) {
        String page = page(posted);
        browsers(posted)
                .forEach(browser -> kept.asMap()
                        .entrySet()
                        .removeIf(entry -> entry.getKey().browser().equals(browser)
                                && (entry.getKey().page().equals(page)
                                        || entry.getValue().action().equals(posted.getRequestURI()))));
    }

    /** The address of the page whose form a request posts, where the form does not say so. */
    static String page(HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.endsWith(PREVIEW) ? address.substring(0, address.length() - PREVIEW.length()) : address;
    }

    private static Stream<Place> places(HttpServletRequest request) {
        return browsers(request).map(browser -> new Place(browser, request.getRequestURI()));
    }

    private static Stream<String> browsers(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(BROWSER) instanceof String browser
                ? Stream.of(browser)
                : Stream.empty();
    }

    private static String browser(HttpSession session) {
        if (session.getAttribute(BROWSER) instanceof String known) {
            return known;
        }
        String fresh = UUID.randomUUID().toString();
        session.setAttribute(BROWSER, fresh);
        return fresh;
    }
}
