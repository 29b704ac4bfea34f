package jp.shunin.registry.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.shunin.registry.api.runtime.embedded.EmbeddedDatabase;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.Bearer;
import jp.shunin.registry.api.support.Owner;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A token")
class TokensTest {

    private static final String PATH = "/api/v1/care-managers/13999999/standing";

    private final RegisterClient register;
    private final Path dataDirectory;
    private final String port;
    private final EmbeddedDatabase database;

    @Autowired
    TokensTest(RestTestClient http, Environment settings, EmbeddedDatabase database) {
        this.database = database;
        this.register = new RegisterClient(http);
        this.dataDirectory = Path.of(settings.getRequiredProperty("registry.data-dir"));
        this.port = settings.getRequiredProperty("server.port");
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad(
                        "that has expired",
                        "TOKEN_EXPIRED",
                        claims -> claims.issueTime(ago(3_600)).expirationTime(ago(120))),
                bad("that never expires", "TOKEN_INVALID", claims -> claims.expirationTime(null)),
                bad("that is not good yet", "TOKEN_INVALID", claims -> claims.notBeforeTime(ago(-3600))),
                bad("of another issuer", "TOKEN_INVALID", claims -> claims.issuer("https://elsewhere.example")),
                bad("of no issuer", "TOKEN_INVALID", claims -> claims.issuer(null)),
                bad("for another audience", "TOKEN_INVALID", claims -> claims.audience("another-register")),
                bad("for nobody", "TOKEN_INVALID", claims -> claims.audience(List.of())),
                bad("that names no account", "TOKEN_INVALID", claims -> claims.subject(null)));
    }

    private static Arguments bad(
            String what, String code, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> spoilt) {
        return argumentSet(what, code, spoilt);
    }

    @ParameterizedTest
    @MethodSource("bad")
    @DisplayName("is not taken")
    void notTaken(String code, Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> spoilt) {
        String token = TestTokens.signed(
                dataDirectory, spoilt.apply(TestTokens.claims(port)).build());

        assertRefused(token, code);
    }

    @Test
    @DisplayName("without a signature (alg: none), or signed with another key or with a shared secret, is not taken")
    void signatures() throws JOSEException {
        JWTClaimsSet claims = TestTokens.claims(port).build();
        ECKey another = new ECKeyGenerator(Curve.P_256).keyID("another").generate();
        SignedJWT shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        shared.sign(new MACSigner("0123456789abcdef0123456789abcdef"));

        assertRefused(new PlainJWT(claims).serialize(), "TOKEN_INVALID");
        assertRefused(TestTokens.signed(another, claims), "TOKEN_INVALID");
        assertRefused(shared.serialize(), "TOKEN_INVALID");
        assertRefused("no-token", "TOKEN_INVALID");
    }

    @Test
    @DisplayName("is taken, again and again; but not with a letter of it changed")
    void taken() {
        String token = TestTokens.ofEveryone(dataDirectory, port);
        int dot = token.indexOf('.');
        String changed =
                token.substring(0, dot + 6) + (token.charAt(dot + 6) == 'A' ? 'B' : 'A') + token.substring(dot + 7);

        register.as(new Bearer(token)).get(PATH).isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");
        register.as(new Bearer(token)).get(PATH).isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");
        assertRefused(changed, "TOKEN_INVALID");
    }

    @Test
    @DisplayName("in the address is not looked at: addresses are logged on the way")
    void inTheAddress() {
        register.asNobody()
                .get(PATH + "?access_token=" + TestTokens.ofEveryone(dataDirectory, port))
                .isProblem(401, "TOKEN_MISSING");
    }

    @Test
    @DisplayName("is not needed for what is open to all, and a bad one does no harm there")
    void open() {
        register.as(new Bearer("no-token"))
                .get("/api/v1/public/standing/13999999")
                .isProblem(404, "UNKNOWN_REGISTRATION_NUMBER");
    }

    @Test
    @DisplayName("is issued to nobody with a wrong secret or an unknown name")
    void notIssued() {
        assertThat(token("officer-13", "guess").status()).isEqualTo(401);
        assertThat(token("officer-48", "demo").status()).isEqualTo(401);
        assertThat(token("officer", "demo").status()).isEqualTo(401);
        assertThat(token("auditor-13", "demo").status()).isEqualTo(401);
        assertThat(token("auditor", "demo").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("is found in no log, no answer and no table; neither are the key that signs it, a client's secret, a"
            + " webhook's secret and the password of the database")
    void noSecrets(CapturedOutput log) throws Exception {
        String token = TestTokens.signed(
                dataDirectory,
                TestTokens.claims(port).claim("planted", "secret-planted").build());
        String key = ECKey.parse(Files.readString(dataDirectory.resolve("token-signing-key.json")))
                .getD()
                .toString();
        RegisterClient client = register.as(new Bearer(token));
        Registered person = client.register();
        Answer webhook = client.post("/api/v1/webhooks", "{\"url\": \"https://93.184.216.34/hook\"}")
                .hasStatus(201);
        String webhooksSecret = webhook.text("/secret").substring("whsec_".length());
        String path = String.valueOf(webhook.headers().getLocation());
        String password = database.application().password();

        List<String> told = List.of(
                client.get("/api/v1/care-managers/" + person.number() + "/history")
                        .body(),
                client.get("/api/v1/events?limit=1000").body(),
                client.post("/api/v1/care-managers", token, RegisterClient.idempotencyKey("planted"))
                        .body(),
                client.get("/api/v1/rosters/chiefs?prefecture=" + token).body(),
                register.as(new Bearer(token + "x")).get(PATH).body(),
                token("officer-13", "secret-guess").body(),
                token("officer-13", password).body(),
                client.get(path).hasStatus(200).body(),
                client.get("/api/v1/webhooks").body(),
                client.patch(path, "{\"url\": \"%s\"}".formatted(webhook.text("/secret")))
                        .body(),
                log.getAll());

        List<String> planted = List.of(
                token.split("\\.")[1],
                token.split("\\.")[2],
                key,
                "secret-planted",
                "secret-guess",
                webhooksSecret,
                password,
                database.owner().password());
        assertThat(told).allSatisfy(text -> assertThat(text).doesNotContain(planted));
        assertThat(rowsOfAllTables())
                .isNotEmpty()
                .noneMatch(
                        row -> planted.stream().anyMatch(secret -> row.contains(secret) || row.contains(hex(secret))))
                .noneMatch(row -> row.contains(
                        HexFormat.of().formatHex(Base64.getDecoder().decode(webhooksSecret))));
    }

    private List<String> rowsOfAllTables() {
        JdbcClient owner = Owner.of(database);
        return owner
                .sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table ->
                        owner.sql("select answer::text from " + table + " answer").query(String.class).list().stream())
                .toList();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    @Test
    @DisplayName("is signed with a key that only its owner can read, and that outlives a restart")
    void key() throws Exception {
        Path file = dataDirectory.resolve("token-signing-key.json");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("comes with headers for browsers, and without the server's name")
    void headers() {
        HttpHeaders headers = register.get(PATH).headers();

        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.getCacheControl()).isEqualTo("no-store");
        assertThat(headers.getFirst("Strict-Transport-Security"))
                .as("only under TLS")
                .isNull();
        assertThat(headers.getFirst("Server")).isNull();
        assertThat(headers.getFirst("Set-Cookie")).isNull();
    }

    private void assertRefused(String token, String code) {
        Answer answer = register.as(new Bearer(token)).get(PATH).isProblem(401, code);

        assertThat(answer.headers().getFirst(HttpHeaders.WWW_AUTHENTICATE))
                .startsWith("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).doesNotContain(token);
    }

    private Answer token(String client, String secret) {
        return register.asNobody()
                .postForm(
                        "/oauth2/token",
                        "grant_type=client_credentials",
                        headers -> headers.setBasicAuth(client, secret));
    }

    private static Date ago(long seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }
}
