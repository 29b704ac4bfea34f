package jp.shunin.registry.api.security.embedded;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import jp.shunin.registry.api.runtime.RegistrySettings;
import jp.shunin.registry.api.security.AccountClaims;
import jp.shunin.registry.api.security.EmbeddedAccounts;
import jp.shunin.registry.api.security.Role;
import jp.shunin.registry.api.security.SecuritySettings;
import jp.shunin.registry.api.security.TokenChecks;
import jp.shunin.registry.api.security.TrustedIssuer;
import jp.shunin.registry.core.policy.Prefecture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** Issues tokens to the demonstration accounts, and lets them sign in by form. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedAccounts.class)
class EmbeddedAuthorizationServer {

    /** What its tokens are for. */
    static final String AUDIENCE = "shunin-registry";

    private static final String ROLES = "roles";
    private static final String PREFECTURE = "prefecture";

    private static final int FIRST = 1;

    @Bean
    @Order(FIRST)
    SecurityFilterChain authorizationServer(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> http.securityMatcher(server.getEndpointsMatcher()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    /** The same whatever name a client calls this machine by. */
    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${server.port:8080}") int port) {
        return AuthorizationServerSettings.builder()
                .issuer("http://localhost:" + port)
                .build();
    }

    @Bean
    RegisteredClientRepository demonstrationClients() {
        return new DemonstrationClients();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new NothingKept();
    }

    @Bean
    UserDetailsService demonstrationUsers() {
        return name -> DemonstrationAccounts.find(name)
                .map(DemonstrationUser::new)
                .orElseThrow(() -> new UsernameNotFoundException("there is no such demonstration account"));
    }

    @Bean
    PasswordEncoder knownToAll() {
        return new KnownToAll();
    }

    /** None on the command line, where no port is opened and nobody brings a token: it leaves no file behind. */
    @Bean
    JWKSource<SecurityContext> signingKeys(RegistrySettings settings, @Value("${server.port:8080}") int port) {
        return new ImmutableJWKSet<>(port < 0 ? new JWKSet() : new JWKSet(SigningKey.in(settings.dataDir())));
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        return new NimbusJwtEncoder(keys);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return token -> DemonstrationAccounts.find(token.getRegisteredClient().getClientId())
                .ifPresent(account -> {
                    token.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
                    token.getClaims()
                            .audience(List.of(AUDIENCE))
                            .claim(
                                    ROLES,
                                    account.roles().stream().map(Role::name).toList())
                            .claim(
                                    PREFECTURE,
                                    account.prefectures().stream()
                                            .map(Prefecture::code)
                                            .toList());
                });
    }

    @Bean
    TrustedIssuer embeddedIssuer(JWKSource<SecurityContext> keys, AuthorizationServerSettings settings, Clock clock) {
        String issuer = Objects.requireNonNull(settings.getIssuer());
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(TokenChecks.of(issuer, AUDIENCE, clock));
        return new TrustedIssuer(
                issuer, decoder, new AccountClaims(SecuritySettings.Issuer.usual(issuer, AUDIENCE))::account);
    }
}
