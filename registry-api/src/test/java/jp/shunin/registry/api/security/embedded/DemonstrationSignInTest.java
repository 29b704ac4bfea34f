package jp.shunin.registry.api.security.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.shunin.registry.api.support.Browser;
import jp.shunin.registry.api.support.RunningRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@RunningRegistry
@DisplayName("Signing in to the pages at the embedded authorization server")
class DemonstrationSignInTest {

    private static final String OPEN_PAGE = "/signed-out";

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    @DisplayName("leads to its form and back, with a session of its own")
    void wholeFlow() {
        Browser.Page form = browser.get("/sign-in?to=" + OPEN_PAGE);
        String before = browser.session();

        assertThat(form.path()).isEqualTo("/login");
        assertThat(signIn("officer-13", "demo").path()).isEqualTo(OPEN_PAGE);
        assertThat(isSignedIn()).isTrue();
        assertThat(browser.session()).isNotEqualTo(before);
    }

    @Test
    @DisplayName("brings whoever asked for a page to that page, with its query")
    void protectedPage() {
        browser.get("/people?name=%E6%B1%9F%E6%88%B8");

        assertThat(signIn("officer-13", "demo").at().getRawQuery()).isEqualTo("name=%E6%B1%9F%E6%88%B8");
    }

    @Test
    @DisplayName("fails with a wrong password, and for an account that does not exist")
    void passwords() {
        browser.get("/sign-in");

        assertThat(signIn("officer-13", "guess").path()).startsWith("/login?error");
        assertThat(signIn("officer-48", "demo").path()).startsWith("/login?error");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    @DisplayName("takes no form that another site sends, and shows one again that was open for too long")
    void forged() {
        Map<String, String> right = Map.of("username", "officer-13", "password", "demo");

        assertThat(browser.postFromElsewhere("/login", right).status()).isEqualTo(403);
        assertThat(browser.post("/login", right).path()).isEqualTo("/login?again");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    @DisplayName("opens no door to the API, which takes tokens only")
    void notForTheApi() {
        browser.signIn("officer-13");

        assertThat(isSignedIn()).isTrue();
        assertThat(browser.get("/api/v1/care-managers").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("ends with the session, at the server too")
    void signOut() {
        browser.signIn("officer-13");
        assertThat(browser.postFromElsewhere("/logout", Map.of()).status()).isEqualTo(403);
        browser.get("/login");

        assertThat(browser.post("/logout", Map.of()).path()).isEqualTo("/signed-out");
        assertThat(isSignedIn()).isFalse();
        assertThat(browser.get("/sign-in").path()).isEqualTo("/login");
    }

    @Test
    @DisplayName("gives a code only to the registry itself, on this machine")
    void codeForOthers() {
        browser.signIn("officer-13");

        assertThat(browser.look("/oauth2/authorize?response_type=code&client_id=pages&scope=openid&code_challenge=x"
                                + "&code_challenge_method=S256&redirect_uri=https://elsewhere.example/")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("has headers against scripts and frames of others, and its page is kept by no cache")
    void headers() {
        Browser.Page page = browser.look("/login");

        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    }

    private Browser.Page signIn(String name, String password) {
        return browser.post("/login", Map.of("username", name, "password", password));
    }

    /** Somebody who is signed in has nothing to do where people sign in. */
    private boolean isSignedIn() {
        return browser.look("/sign-in?to=" + OPEN_PAGE).header("Location").endsWith(OPEN_PAGE);
    }
}
