package jp.shunin.registry.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.shunin.registry.api.support.Browser;
import jp.shunin.registry.api.support.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Signing in to the pages at issuers of the prefectures' own")
class SignInAtIssuersTest {

    private static final String ISSUER = "--registry.security.issuers[%d].%s";

    private final TestIssuer tokyo = new TestIssuer();
    private final TestIssuer kanagawa = new TestIssuer();
    private ConfigurableApplicationContext registry;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path secrets) throws IOException {
        Path secret = Files.writeString(secrets.resolve("secret"), "tokyo's secret\n");
        registry = PagesAlone.start(
                ISSUER.formatted(0, "issuer-uri=" + tokyo.uri()),
                ISSUER.formatted(0, "audience=registry"),
                ISSUER.formatted(0, "name=tokyo"),
                ISSUER.formatted(0, "prefectures=13"),
                ISSUER.formatted(0, "roles-claim=realm_access.roles"),
                ISSUER.formatted(0, "roles.OFFICER=kaigo"),
                ISSUER.formatted(0, "client.id=pages-of-tokyo"),
                ISSUER.formatted(0, "client.secret-file=" + secret),
                ISSUER.formatted(0, "client.title=東京都"),
                ISSUER.formatted(1, "issuer-uri=" + kanagawa.uri()),
                ISSUER.formatted(1, "audience=registry"),
                ISSUER.formatted(1, "name=kanagawa"),
                ISSUER.formatted(1, "client.id=pages-of-kanagawa"));
        browser = new Browser(PagesAlone.port(registry));
    }

    @AfterEach
    void asBefore() {
        tokyo.says(UnaryOperator.identity());
        browser.forgetSession();
    }

    @AfterAll
    void end() {
        browser.close();
        registry.close();
        tokyo.close();
        kanagawa.close();
    }

    @Test
    @DisplayName("begins with a choice among them")
    void choice() {
        assertThat(browser.get("/sign-in").body())
                .contains("/sign-in/with/tokyo", "東京都", "/sign-in/with/kanagawa", kanagawa.uri());
    }

    @Test
    @DisplayName("gives the account that the issuer's claims mean, as its tokens do, and a session of its own")
    void account() {
        browser.get("/sign-in?to=" + PagesAlone.WHO);
        String before = browser.session();
        Browser.Page page = browser.get("/sign-in/with/tokyo");

        assertThat(page.path()).isEqualTo(PagesAlone.WHO);
        assertThat(page.body()).contains("name=tokyo:hanako", "roles=[OFFICER]", "prefectures=[TOKYO]");
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    @DisplayName("is by a code with a proof key, and the registry shows its secret where it has one")
    void proof() {
        browser.get("/sign-in/with/tokyo");

        assertThat(tokyo.asked())
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid");
        assertThat(tokyo.credentials()).startsWith("Basic ");
        browser.get("/sign-in/with/kanagawa");
        assertThat(kanagawa.credentials()).isNull();
    }

    @Test
    @DisplayName("fails if the token does not repeat the nonce, is for another client, or has expired")
    void tampered() {
        assertNotSignedIn(claims -> claims.claim("nonce", null));
        assertNotSignedIn(claims -> claims.claim("nonce", "of another attempt"));
        assertNotSignedIn(claims -> claims.audience("another client"));
        assertNotSignedIn(claims -> claims.issuer(kanagawa.uri()));
        assertNotSignedIn(
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600))));
    }

    private void assertNotSignedIn(UnaryOperator<JWTClaimsSet.Builder> says) {
        tokyo.says(says);
        assertThat(browser.get("/sign-in/with/tokyo").path()).isEqualTo("/sign-in?reason=failed");
        assertThat(browser.get(PagesAlone.WHO).body()).isEqualTo("{}");
    }

    @Test
    @DisplayName("fails if it was begun by somebody else")
    void anotherState() {
        browser.look("/sign-in/with/tokyo");

        assertThat(browser.get("/sign-in/code/tokyo?code=the-code&state=of-somebody-else")
                        .path())
                .isEqualTo("/sign-in?reason=failed");
        assertThat(browser.get("/sign-in/code/tokyo?error=access_denied&state=x")
                        .path())
                .isEqualTo("/sign-in?reason=failed");
    }

    @Test
    @DisplayName("fails if the claims name nobody")
    void nobody() {
        tokyo.says(claims -> claims.subject(" "));

        assertThat(browser.get("/sign-in/with/tokyo").path()).isEqualTo("/sign-in?reason=no_account");
    }

    @Test
    @DisplayName("ends at the issuer too, which is told whose session it was")
    void signOut() {
        browser.get("/sign-in/with/tokyo");
        browser.get(PagesAlone.FORM);
        Browser.Page page = browser.post("/logout", Map.of());

        assertThat(page.header("Refresh")).contains(tokyo.uri() + "/leave?id_token_hint=", "signed-out");
        assertThat(browser.get(PagesAlone.WHO).body()).isEqualTo("{}");
    }

    @Test
    @DisplayName("leads to pages of the registry only")
    void openRedirect() {
        for (String elsewhere :
                new String[] {"https://elsewhere.example/", "//elsewhere.example/", "/%5Celsewhere.example"}) {
            browser.forgetSession();
            browser.get("/sign-in?to=" + elsewhere);
            Browser.Page page = browser.get("/sign-in/with/tokyo");
            assertThat(page.at().getHost()).isEqualTo("127.0.0.1");
            assertThat(page.path()).isEqualTo("/");
        }
    }
}
