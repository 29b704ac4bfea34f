package jp.shunin.registry.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jp.shunin.registry.api.support.TestTokens;
import jp.shunin.registry.core.policy.Prefecture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

@DisplayName("With issuers of the prefectures' own,")
class ConfiguredIssuersTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final AtomicInteger keysAsked = new AtomicInteger();
    private HttpServer issuer;
    private String uri;
    private ECKey key;

    @BeforeEach
    void anIssuer() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        uri = "http://localhost:" + issuer.getAddress().getPort();
        issuer.createContext("/.well-known/openid-configuration", exchange -> {
            answer(exchange, "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\"}".formatted(uri));
        });
        issuer.createContext("/keys", exchange -> {
            keysAsked.incrementAndGet();
            answer(exchange, new JWKSet(key.toPublicJWK()).toString());
        });
        issuer.start();
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void end() {
        issuer.stop(0);
    }

    @Test
    @DisplayName("an account is read from the claims that are configured, and named after its issuer")
    void fromClaims() {
        Account account = signedIn(
                settings(List.of("13"), Map.of(Role.OFFICER, List.of("kaigo"), Role.AUDITOR, List.of("kansa"))),
                claims().claim("realm_access", Map.of("roles", List.of("kaigo", "OPERATOR")))
                        .build());

        assertThat(account.name()).isEqualTo("tokyo:hanako");
        assertThat(account.roles()).containsExactly(Role.OFFICER);
        assertThat(account.prefectures()).containsExactly(Prefecture.TOKYO);
    }

    @Test
    @DisplayName("an issuer speaks for its prefectures only, and gives no role in all of Japan unless it is mapped")
    void limited() {
        Account account = signedIn(
                settings(List.of("13", "14"), Map.of()),
                claims().claim("realm_access", Map.of("roles", List.of("OFFICER", "AUDITOR", "OPERATOR")))
                        .claim("prefecture", List.of("14", "15"))
                        .build());

        assertThat(account.roles()).containsExactly(Role.OFFICER);
        assertThat(account.prefectures()).containsExactly(Prefecture.KANAGAWA);
        assertThat(signedIn(settings(List.of("13", "14"), Map.of()), claims().build())
                        .prefectures())
                .isEmpty();
    }

    @Test
    @DisplayName("tokens of several are told apart by their issuer")
    void several() {
        SecuritySettings.Issuer other = SecuritySettings.Issuer.usual("https://other.example", "registry");
        Tokens tokens = tokens(settings(List.of("13"), Map.of()), other);

        assertThat(account(tokens, claims().build()).name()).isEqualTo("tokyo:hanako");
        assertThatThrownBy(() ->
                        account(tokens, claims().issuer("https://third.example").build()))
                .hasRootCauseInstanceOf(NotSignedInException.class);
    }

    @Test
    @DisplayName(
            "nothing is asked of the issuer before the first token, and while it is away nobody is told to be wrong")
    void away() {
        Tokens tokens = tokens(settings(List.of("13"), Map.of()));
        issuer.stop(0);

        assertThat(keysAsked).hasValue(0);
        assertThatThrownBy(() -> account(tokens, claims().build()))
                .isInstanceOf(AuthenticationException.class)
                .isNotInstanceOf(AuthenticationServiceException.class)
                .hasCauseInstanceOf(IssuerAwayException.class);
    }

    @Test
    @DisplayName("a token that was checked is remembered, until it expires and for five minutes at most")
    void remembered() {
        Tokens tokens = tokens(settings(List.of("13"), Map.of()));
        String token = TestTokens.signed(key, claims().build());

        assertThat(account(tokens, token)).isSameAs(account(tokens, token));
        now.set(NOW.plus(Tokens.REMEMBERED_FOR));
        assertThat(account(tokens, token)).as("checked again").isNotNull();
        now.set(NOW.plus(Duration.ofMinutes(12)));
        assertThatThrownBy(() -> account(tokens, token)).hasRootCauseInstanceOf(NotSignedInException.class);
    }

    @Test
    @DisplayName("a token that was checked does not outlive its end by a moment")
    void expires() {
        Tokens tokens = tokens(settings(List.of("13"), Map.of()));
        String token = TestTokens.signed(
                key, claims().expirationTime(Date.from(NOW.plusSeconds(90))).build());

        Account first = account(tokens, token);
        now.set(NOW.plusSeconds(89));
        assertThat(account(tokens, token)).isSameAs(first);
        now.set(NOW.plusSeconds(151)); // Clocks may differ by a minute.
        assertThatThrownBy(() -> account(tokens, token)).hasRootCauseInstanceOf(NotSignedInException.class);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(uri)
                .audience("registry")
                .subject("4711")
                .claim("preferred_username", "hanako")
                .expirationTime(Date.from(NOW.plus(Duration.ofMinutes(10))));
    }

    private SecuritySettings.Issuer settings(List<String> prefectures, Map<Role, List<String>> roles) {
        return new SecuritySettings.Issuer(
                uri,
                "registry",
                null,
                "tokyo",
                "preferred_username",
                "realm_access.roles",
                "prefecture",
                prefectures,
                roles,
                null);
    }

    private Account signedIn(SecuritySettings.Issuer settings, JWTClaimsSet claims) {
        return account(tokens(settings), claims);
    }

    private Tokens tokens(SecuritySettings.Issuer... issuers) {
        Clock clock = new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
        return new Tokens(
                Set.of(issuers).stream()
                        .map(settings -> ConfiguredIssuer.of(settings, clock))
                        .toList(),
                clock);
    }

    private Account account(Tokens tokens, JWTClaimsSet claims) {
        return account(tokens, TestTokens.signed(key, claims));
    }

    private static Account account(Tokens tokens, String token) {
        return Account.of(tokens.authenticate(new BearerTokenAuthenticationToken(token)))
                .orElseThrow();
    }
}
