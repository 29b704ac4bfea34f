package jp.shunin.registry.api.security.embedded;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The demonstration accounts as clients, which get their tokens by themselves, and the pages, to which they sign in. */
final class DemonstrationClients implements RegisteredClientRepository {

    static final Duration TOKENS_LAST = Duration.ofHours(1);

    private final PagesClient pages;

    DemonstrationClients(PagesClient pages) {
        this.pages = pages;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("the demonstration accounts are given by their names");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String name) {
        if (name.equals(PagesClient.ID)) {
            return pages.registered();
        }
        return DemonstrationAccounts.find(name)
                .map(account -> RegisteredClient.withId(account.name())
                        .clientId(account.name())
                        .clientSecret(DemonstrationAccounts.PASSWORD)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .tokenSettings(TokenSettings.builder()
                                .accessTokenTimeToLive(TOKENS_LAST)
                                .build())
                        .build())
                .orElse(null);
    }
}
