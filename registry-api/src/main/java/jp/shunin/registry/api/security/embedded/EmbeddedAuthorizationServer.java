package jp.shunin.registry.api.security.embedded;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import jp.shunin.registry.api.runtime.RegistrySettings;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.security.AccountClaims;
import jp.shunin.registry.api.security.EmbeddedAccounts;
import jp.shunin.registry.api.security.Headers;
import jp.shunin.registry.api.security.Role;
import jp.shunin.registry.api.security.SecuritySettings;
import jp.shunin.registry.api.security.TokenChecks;
import jp.shunin.registry.api.security.TrustedIssuer;
import jp.shunin.registry.api.security.signin.SignInIssuer;
import jp.shunin.registry.core.policy.Prefecture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Issues tokens to the demonstration accounts, and lets them sign in by form. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedAccounts.class)
class EmbeddedAuthorizationServer {

    /** What its tokens are for. */
    static final String AUDIENCE = "shunin-registry";

    /** The form where the demonstration accounts sign in. */
    static final String FORM = "/login";

    private static final String ROLES = "roles";
    private static final String PREFECTURE = "prefecture";

    private static final int FIRST = 1;

    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(FORM);

    /** Who is signed in here is remembered apart from who is signed in to the pages, as if this were another server. */
    @Bean
    @Order(FIRST)
    SecurityFilterChain authorizationServer(HttpSecurity http, JWKSource<SecurityContext> keys) {
        HttpSessionSecurityContextRepository own = new HttpSessionSecurityContextRepository();
        own.setSpringSecurityContextKey(EmbeddedAuthorizationServer.class.getName());
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(new OrRequestMatcher(server.getEndpointsMatcher(), SIGN_IN));
                    server.oidc(Customizer.withDefaults());
                })
                .oauth2ResourceServer(bearer -> bearer.jwt(jwt -> jwt.decoder(tokens(keys))))
                .securityContext(context -> context.securityContextRepository(own))
                .headers(all -> all.defaultsDisabled().addHeaderWriter(Headers.OF_PAGES))
                .authorizeHttpRequests(requests -> requests.requestMatchers(SIGN_IN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(FORM).permitAll())
                .exceptionHandling(refused -> refused.accessDeniedHandler(new StaleSignIn()))
                .build();
    }

    @Bean
    PagesClient pagesClient(AuthorizationServerSettings server, Environment environment) {
        return new PagesClient(server, environment);
    }

    @Bean
    SignInIssuer demonstration(PagesClient pages, JWKSource<SecurityContext> keys, Clock clock) {
        return pages.issuer(keys, clock);
    }

    /** So that the server forgets the sessions that are over. */
    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    /** The same whatever name a client calls this machine by. */
    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${server.port:8080}") int port) {
        return AuthorizationServerSettings.builder()
                .issuer("http://localhost:" + port)
                .build();
    }

    @Bean
    RegisteredClientRepository demonstrationClients(PagesClient pages) {
        return new DemonstrationClients(pages);
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new BriefAuthorizations();
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

    /** What a token says of an account. One with which the pages could go elsewhere says nothing. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return token -> {
            token.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
            String client = token.getRegisteredClient().getClientId();
            if (!client.equals(PagesClient.ID)) {
                token.getClaims().audience(List.of(AUDIENCE));
                DemonstrationAccounts.find(client).ifPresent(account -> describe(account, token.getClaims()));
            } else if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                DemonstrationAccounts.find(user(token)).ifPresent(account -> describe(account, token.getClaims()));
            }
        };
    }

    private static String user(JwtEncodingContext token) {
        Authentication signedIn = Objects.requireNonNull(token.<Authentication>getPrincipal());
        return signedIn.getName();
    }

    private static void describe(Account account, JwtClaimsSet.Builder claims) {
        claims.claim(ROLES, account.roles().stream().map(Role::name).toList())
                .claim(
                        PREFECTURE,
                        account.prefectures().stream().map(Prefecture::code).toList());
    }

    @Bean
    TrustedIssuer embeddedIssuer(JWKSource<SecurityContext> keys, AuthorizationServerSettings settings, Clock clock) {
        String issuer = Objects.requireNonNull(settings.getIssuer());
        NimbusJwtDecoder decoder = tokens(keys);
        decoder.setJwtValidator(TokenChecks.of(issuer, AUDIENCE, clock));
        return new TrustedIssuer(
                issuer, decoder, new AccountClaims(SecuritySettings.Issuer.usual(issuer, AUDIENCE))::account);
    }

    private static NimbusJwtDecoder tokens(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
    }
}
