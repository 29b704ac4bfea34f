package jp.shunin.registry.api.security.embedded;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import jp.shunin.registry.api.security.AccountClaims;
import jp.shunin.registry.api.security.SecuritySettings;
import jp.shunin.registry.api.security.signin.SignInIssuer;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The registry's pages as a client of its own authorization server. Each start has a secret of its own, and the server's
 * port is known only when it listens.
 */
final class PagesClient {

    static final String ID = "pages";

    private static final String ISSUER = "demonstration";
    private static final String COMES_BACK_TO = SignInIssuer.COMES_BACK_TO + ISSUER;

    private final String secret = UUID.randomUUID().toString();
    private final AuthorizationServerSettings server;
    private final Environment environment;

    PagesClient(AuthorizationServerSettings server, Environment environment) {
        this.server = server;
        this.environment = environment;
    }

    /** As the server knows it. It sends people back to this machine only, by whatever name they called it. */
    RegisteredClient registered() {
        return RegisteredClient.withId(ID)
                .clientId(ID)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost:" + port() + COMES_BACK_TO)
                .redirectUri("http://127.0.0.1" + COMES_BACK_TO)
                .redirectUri("http://[::1]" + COMES_BACK_TO)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                        .build())
                .build();
    }

    /** As the pages know the server. */
    SignInIssuer issuer(JWKSource<SecurityContext> keys, Clock clock) {
        String issuer = Objects.requireNonNull(server.getIssuer());
        return new SignInIssuer(
                ISSUER,
                ISSUER,
                this::registration,
                registration -> idTokens(registration, keys, clock),
                new AccountClaims(SecuritySettings.Issuer.usual(issuer, ID))::account);
    }

    private ClientRegistration registration() {
        return ClientRegistration.withRegistrationId(ISSUER)
                .clientId(ID)
                .clientSecret(secret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}" + COMES_BACK_TO)
                .scope(OidcScopes.OPENID)
                .issuerUri(Objects.requireNonNull(server.getIssuer()))
                .authorizationUri(server.getAuthorizationEndpoint())
                .tokenUri("http://" + loopback() + ":" + port() + server.getTokenEndpoint())
                .build();
    }

    private static JwtDecoder idTokens(ClientRegistration registration, JWKSource<SecurityContext> keys, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        OidcIdTokenValidator checks = new OidcIdTokenValidator(registration);
        checks.setClock(clock);
        decoder.setJwtValidator(checks);
        return decoder;
    }

    private String loopback() {
        String address = environment.getProperty("server.address", "127.0.0.1");
        return address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address;
    }

    private String port() {
        return environment.getRequiredProperty("local.server.port");
    }
}
