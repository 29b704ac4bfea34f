package jp.shunin.registry.api.security.embedded;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * A token says itself what it is good for, and cannot be taken back: nothing of it is kept. A code, which somebody brings
 * to the pages after signing in, is remembered until it is exchanged, a moment later.
 */
final class BriefAuthorizations implements OAuth2AuthorizationService {

    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    private static final int MOST = 10_000;

    private final Cache<String, OAuth2Authorization> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT_FOR).build();

    @Override
    public void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.AUTHORIZATION_CODE.equals(authorization.getAuthorizationGrantType())) {
            kept.put(authorization.getId(), authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        kept.invalidate(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.getIfPresent(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return kept.asMap().values().stream()
                .filter(authorization -> authorization.getToken(token) != null)
                .findFirst()
                .orElse(null);
    }
}
