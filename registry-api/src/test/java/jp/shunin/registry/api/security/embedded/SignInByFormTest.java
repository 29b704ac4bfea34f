package jp.shunin.registry.api.security.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningRegistry
@DisplayName("Signing in by form, for the pages")
class SignInByFormTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    private int port;

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @DisplayName("opens a session with the right password, and none with a wrong one")
    void passwords() throws Exception {
        assertThat(signIn("officer-13", "guess")).endsWith("/login?error");
        assertThat(signIn("officer-48", "demo")).endsWith("/login?error");
        assertThat(signIn("officer-13", "demo")).doesNotContain("error");
    }

    @Test
    @DisplayName("takes no form that another site sends")
    void forged() throws Exception {
        HttpResponse<String> answer = post("username=officer-13&password=demo");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("opens no door to the API, which takes tokens only")
    void notForTheApi() throws Exception {
        signIn("officer-13", "demo");

        assertThat(get("/api/v1/care-managers").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("has headers against scripts and frames of others, and its page is kept by no cache")
    void headers() throws Exception {
        var headers = get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    /** Where the form leads. */
    private String signIn(String name, String password) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get("/login").body());
        assertThat(csrf.find()).isTrue();
        HttpResponse<String> answer = post("username=%s&password=%s&_csrf=%s".formatted(name, password, csrf.group(1)));
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> post(String form) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(at("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
