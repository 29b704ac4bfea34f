package jp.shunin.registry.api.security.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import jp.shunin.registry.api.security.AccountClaims;
import jp.shunin.registry.api.security.SecuritySettings;
import jp.shunin.registry.api.security.TokenChecks;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.StringUtils;

/** Signing in at an issuer as the operator has configured it. It is asked for its endpoints when the first one signs in. */
final class ConfiguredSignIn {

    private ConfiguredSignIn() {}

    static SignInIssuer of(SecuritySettings.Issuer issuer, SecuritySettings.Client client, Clock clock) {
        String id = issuer.id();
        return new SignInIssuer(
                id,
                StringUtils.hasText(client.title()) ? client.title() : issuer.issuerUri(),
                () -> registration(id, issuer, client),
                registration -> idTokens(registration, clock),
                new AccountClaims(issuer)::account);
    }

    private static ClientRegistration registration(
            String id, SecuritySettings.Issuer issuer, SecuritySettings.Client client) {
        String secret = secret(client);
        ClientRegistration.Builder found = ClientRegistrations.fromIssuerLocation(issuer.issuerUri())
                .registrationId(id)
                .clientId(client.id())
                .scope(client.scopes())
                .redirectUri("{baseUrl}" + SignInIssuer.COMES_BACK_TO + "{registrationId}");
        return secret == null
                ? found.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : found.clientSecret(secret).build();
    }

    /** None for a client that the issuer knows by its proof of possession only (PKCE). */
    private static @Nullable String secret(SecuritySettings.Client client) {
        Path file = client.secretFile();
        try {
            return file == null ? client.secret() : Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the client secret cannot be read from " + file, e);
        }
    }

    private static JwtDecoder idTokens(ClientRegistration registration, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(
                        registration.getProviderDetails().getJwkSetUri(), "the issuer does not say where its keys are"))
                .jwsAlgorithms(taken -> {
                    taken.clear();
                    taken.addAll(TokenChecks.ALGORITHMS);
                })
                .build();
        OidcIdTokenValidator checks = new OidcIdTokenValidator(registration);
        checks.setClock(clock);
        decoder.setJwtValidator(checks);
        return decoder;
    }
}
