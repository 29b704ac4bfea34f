package jp.shunin.registry.api.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID Connect issuer that lets everyone in as {@code hanako}, and says what a test tells it to. */
public final class TestIssuer implements AutoCloseable {

    private final HttpServer server;
    private final ECKey key;
    private UnaryOperator<JWTClaimsSet.Builder> says = claims -> claims;
    private Map<String, String> asked = Map.of();
    private String credentials = "";

    public TestIssuer() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, """
            {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
             "token_endpoint": "%1$s/token", "end_session_endpoint": "%1$s/leave", "response_types_supported": ["code"],
             "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["ES256"]}\
            """.formatted(uri())));
        server.createContext("/keys", exchange -> json(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    public String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Changes what its tokens say from now on. */
    public void says(UnaryOperator<JWTClaimsSet.Builder> claims) {
        says = claims;
    }

    /** How the client has shown who it is. */
    public String credentials() {
        return credentials;
    }

    /** The parameters with which somebody was sent here to sign in. */
    public Map<String, String> asked() {
        return asked;
    }

    private void authorize(HttpExchange exchange) throws IOException {
        asked = parameters(exchange.getRequestURI().getRawQuery());
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=the-code&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Only who proves to be the one that sent somebody here (RFC 7636). */
    private void token(HttpExchange exchange) throws IOException {
        credentials = exchange.getRequestHeaders().getFirst("Authorization");
        Map<String, String> given =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
        if (!sha256(given.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(uri())
                .subject("hanako")
                .audience(asked.get("client_id"))
                .claim("nonce", asked.get("nonce"))
                .claim("realm_access", Map.of("roles", List.of("kaigo")))
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)));
        json(
                exchange,
                "{\"access_token\": \"opaque\", \"token_type\": \"Bearer\", \"id_token\": \"%s\"}"
                        .formatted(TestTokens.signed(key, says.apply(claims).build())));
    }

    private static Map<String, String> parameters(String query) {
        return UriComponentsBuilder.newInstance()
                .query(query)
                .build(true)
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        parameter -> URLDecoder.decode(parameter.getValue(), StandardCharsets.UTF_8)));
    }

    private static String sha256(String text) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void json(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
