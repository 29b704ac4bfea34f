package jp.shunin.registry.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import jp.shunin.registry.api.support.Browser;
import jp.shunin.registry.api.support.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("When the session is over in the middle of a form,")
class ExpiredSessionTest {

    private static final String ISSUER = "--registry.security.issuers[0].";
    private static final Map<String, String> TYPED = Map.of("issuedOn", "2026-11-21", "note", "窓口で <b>受付</b>");

    private final TestIssuer issuer = new TestIssuer();
    private ConfigurableApplicationContext registry;
    private Browser browser;

    @BeforeAll
    void start() {
        registry = PagesAlone.start(
                ISSUER + "issuer-uri=" + issuer.uri(), ISSUER + "audience=registry", ISSUER + "client.id=pages");
        browser = new Browser(PagesAlone.port(registry));
    }

    @BeforeEach
    void expires() {
        browser.get("/sign-in?to=/who");
        browser.get(PagesAlone.FORM);
        browser.forgetSession();
    }

    @AfterAll
    void end() {
        browser.close();
        registry.close();
        issuer.close();
    }

    @Test
    @DisplayName("what was typed is in the form again after signing in, and is recorded only when it is posted again")
    void kept() {
        assertThat(browser.post(PagesAlone.FORM, TYPED).path()).isEqualTo("/sign-in?reason=expired");

        Browser.Page form = browser.get("/sign-in/with/issuer");
        assertThat(form.path()).isEqualTo(PagesAlone.FORM);
        assertThat(form.body()).contains("issuedOn=[2026-11-21]", "note=[窓口で <b>受付</b>]");
        assertThat(browser.get(PagesAlone.FORM).body()).as("after a reload").contains("2026-11-21");

        assertThat(browser.post(PagesAlone.FORM, TYPED).body()).isEqualTo(PagesAlone.RECORDED);
        assertThat(browser.get(PagesAlone.FORM).body()).startsWith("{}");
    }

    @Test
    @DisplayName("and another tab has opened a new one, the form is shown again at once")
    void anotherTab() {
        browser.get("/sign-in?to=/who");
        Browser.Page form = browser.post(PagesAlone.FORM, Map.of("_csrf", "stale", "note", "typed"));

        assertThat(form.path()).isEqualTo(PagesAlone.FORM);
        assertThat(form.body()).contains("note=[typed]");
    }

    @Test
    @DisplayName("passwords and the like are not kept, and nobody else gets to see what is")
    void secrets() {
        browser.post(PagesAlone.FORM, Map.of("note", "typed", "newPassword", "hidden", "clientSecret", "hidden"));

        assertThat(browser.get("/sign-in/with/issuer").body())
                .contains("{note=[typed]}")
                .doesNotContain("hidden");
        browser.forgetSession();
        browser.get("/sign-in?to=/who");
        assertThat(browser.get(PagesAlone.FORM).body()).startsWith("{}");
    }

    @Test
    @DisplayName("a form that is posted elsewhere names its page, which is one of the registry's own")
    void namedPage() {
        browser.post("/posted-here", Map.of("note", "typed", "_page", PagesAlone.FORM + "?tab=2"));
        assertThat(browser.get("/sign-in/with/issuer").path()).isEqualTo(PagesAlone.FORM + "?tab=2");

        browser.forgetSession();
        browser.post(PagesAlone.FORM, Map.of("note", "typed", "_page", "//elsewhere.example/"));
        assertThat(browser.get("/sign-in/with/issuer").path()).isEqualTo(PagesAlone.FORM);
    }

    @Test
    @DisplayName("as it is after twelve hours, however busy somebody is, the issuer must say again who it is")
    void atMost() {
        browser.get("/sign-in/with/issuer");
        assertThat(browser.get(PagesAlone.WHO).body()).contains("hanako");
        registry.getBean(PagesAlone.Later.class).by(Duration.ofHours(12));

        assertThat(browser.get(PagesAlone.WHO).body()).isEqualTo("{}");
        registry.getBean(PagesAlone.Later.class).by(Duration.ZERO);
    }

    @Test
    @DisplayName("more than a form has is not kept, and is said to be lost")
    void tooLong() {
        assertThat(browser.post(PagesAlone.FORM, Map.of("note", "x".repeat(70_000)))
                        .path())
                .isEqualTo("/sign-in?reason=too_long");
    }

    @Test
    @DisplayName("a part of a page tells the browser to go and sign in, and is kept too")
    void partOfPage() {
        Browser.Page part = browser.postPart("/posted-here", PagesAlone.FORM, TYPED);

        assertThat(part.status()).isEqualTo(401);
        assertThat(part.header("HX-Redirect")).isEqualTo("/sign-in?reason=expired");
        assertThat(browser.get("/sign-in/with/issuer").body()).contains("2026-11-21");
    }

    @Test
    @DisplayName("a form that another site sends is refused, and not kept")
    void fromElsewhere() {
        assertThat(browser.postFromElsewhere(PagesAlone.FORM, TYPED).body()).isEmpty();

        browser.get("/sign-in?to=/who");
        assertThat(browser.get(PagesAlone.FORM).body()).startsWith("{}");
    }
}
