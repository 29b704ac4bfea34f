package jp.shunin.registry.api.security;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is open to all, without a token: it holds nothing personal and changes nothing. */
final class OpenAddresses {

    static final String[] PATTERNS = {
        "/api/v1/public/**", "/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/asyncapi.json", "/error"
    };

    /** Pages that are open: they come through the door of the pages, and know who is signed in if somebody is. */
    private static final String[] PAGES = {"/login", "/check", "/problems/**"};

    private static final List<PathPattern> PARSED = parsed(PATTERNS);
    private static final List<PathPattern> PARSED_PAGES = parsed(PAGES);

    private OpenAddresses() {}

    static boolean include(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return Stream.concat(PARSED.stream(), PARSED_PAGES.stream()).anyMatch(pattern -> pattern.matches(parsed));
    }

    private static List<PathPattern> parsed(String... patterns) {
        return Arrays.stream(patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }
}
