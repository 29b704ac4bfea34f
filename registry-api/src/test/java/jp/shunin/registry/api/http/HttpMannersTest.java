package jp.shunin.registry.api.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.Bearer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@DisplayName("HTTP as every client may expect it:")
@RunningRegistry
class HttpMannersTest {

    private final RegisterClient register;
    private final int port;

    @Autowired
    private Bearer bearer;

    @Autowired
    HttpMannersTest(RestTestClient http, @LocalServerPort int port) {
        this.register = new RegisterClient(http);
        this.port = port;
    }

    @Test
    @DisplayName("HEAD answers as GET does, without the body")
    void head() {
        String entry = register.register().path();

        Answer head = register.send(HttpMethod.HEAD, entry, headers -> {}).hasStatus(200);

        assertThat(head.body()).isEmpty();
        assertThat(head.etag()).isEqualTo(register.get(entry).etag());
        register.send(HttpMethod.HEAD, entry + "/standing", headers -> {}).hasStatus(200);
        register.send(HttpMethod.HEAD, "/api/v1/public/standing/13999999", headers -> {})
                .hasStatus(404);
    }

    @Test
    @DisplayName("OPTIONS says which methods an address takes")
    void options() {
        Registered person = register.register();

        assertThat(allowed(person.path())).contains(HttpMethod.GET, HttpMethod.HEAD);
        assertThat(allowed(person.path() + "/cards")).contains(HttpMethod.POST).doesNotContain(HttpMethod.GET);
    }

    private Iterable<HttpMethod> allowed(String path) {
        return register.send(HttpMethod.OPTIONS, path, headers -> {})
                .hasStatus(200)
                .headers()
                .getAllow();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("an address that cannot be read is a problem that tells nothing about the server")
    @ValueSource(
            strings = {
                "GET /api/v1/care-managers/%zz HTTP/1.1",
                "GET /api/v1/care-managers/13059999?on=[ HTTP/1.1",
                "GET /api/v1/care-managers/{no} HTTP/1.1",
                "GET nowhere HTTP/1.1",
                "G@T / HTTP/1.1"
            })
    void unreadable(String requestLine) throws IOException {
        String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"MALFORMED\"", "\"status\":400")
                .containsIgnoringCase("Content-Language: en")
                .containsIgnoringCase("Vary: Accept-Language")
                .doesNotContainIgnoringCase("tomcat", "exception", "java", "<html");
    }

    @ParameterizedTest
    @DisplayName("an escaped slash is a sign like any other, and leads nowhere else")
    @ValueSource(strings = {"..%2f..%2fetc", "..%5c..%5cetc", "x%2fcards"})
    void escapedSlash(String number) throws IOException {
        String answer = raw(
                "GET /api/v1/care-managers/" + number + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "\"code\":\"UNKNOWN_REGISTRATION_NUMBER\"");
    }

    @Test
    @DisplayName("an address is the same with a letter escaped: nothing that guards it is passed by")
    void escapedLetter() throws IOException {
        assertThat(raw("GET /%61pi/v1/care-managers/13999999 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404")
                .containsIgnoringCase("Cache-Control: no-store");
        assertThat(raw("POST /api/v1/%63are-managers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 2000000\r\n\r\n"))
                .startsWith("HTTP/1.1 413");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String signedIn = request.replaceFirst("\r\n", "\r\nAuthorization: " + bearer.header() + "\r\n");
            socket.getOutputStream().write(signedIn.getBytes(US_ASCII));
            socket.shutdownOutput(); // Else the server waits a minute for the rest of a body that it has refused.
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    @DisplayName("a long answer is packed for who can unpack it")
    void compressed() throws Exception {
        Registered person = register.register().withCard("2016-06-01");
        HttpRequest asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + person.path() + "/history"))
                .header(HttpHeaders.AUTHORIZATION, bearer.header())
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(asked, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue(HttpHeaders.CONTENT_ENCODING))
                    .contains("gzip");
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(new String(unpacked.readAllBytes(), UTF_8)).contains("CardIssued");
            }
        }
    }

    @Test
    @DisplayName("no cache keeps what may hold personal data, problems and answers to commands among it")
    void noStore() {
        Registered person = register.register();

        assertThat(register.get(person.path()).headers().getCacheControl()).isEqualTo("no-store");
        assertThat(person.post("cards", "{}").headers().getCacheControl()).isEqualTo("no-store");
        assertThat(person.post("cards", "{\"issuedOn\": \"2016-06-01\"}")
                        .headers()
                        .getCacheControl())
                .isEqualTo("no-store");
        assertThat(register.get("/api/v1/public/standing/" + person.number())
                        .hasStatus(200)
                        .headers()
                        .getCacheControl())
                .isNull();
    }
}
