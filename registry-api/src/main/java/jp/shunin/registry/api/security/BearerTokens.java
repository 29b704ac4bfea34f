package jp.shunin.registry.api.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Takes the token out of the header of a request (RFC 6750, section 2.1). Spring's way matches a pattern to a thousand
 * letters, which takes longer than to look a standing up; it is asked about whatever is unusual.
 */
final class BearerTokens implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";

    private final BearerTokenResolver careful = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && isUsual(header) ? header.substring(SCHEME.length()) : careful.resolve(request);
    }

    private static boolean isUsual(String header) {
        return header.startsWith(SCHEME)
                && header.length() > SCHEME.length()
                && header.chars().skip(SCHEME.length()).allMatch(BearerTokens::isOfCompactToken);
    }

    private static boolean isOfCompactToken(int letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || letter == '.'
                || letter == '-'
                || letter == '_';
    }
}
