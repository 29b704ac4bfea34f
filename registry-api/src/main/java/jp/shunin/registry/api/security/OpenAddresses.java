package jp.shunin.registry.api.security;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What is open to all, without a token: it holds nothing personal and changes nothing. */
final class OpenAddresses {

    static final String[] PATTERNS = {
        "/api/v1/public/**",
        "/actuator/health/**",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/asyncapi.json",
        "/problems/**",
        "/error"
    };

    private static final List<PathPattern> PARSED = List.of(PATTERNS).stream()
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private OpenAddresses() {}

    static boolean include(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return PARSED.stream().anyMatch(pattern -> pattern.matches(parsed));
    }
}
