package jp.shunin.registry.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Screen;
import jp.shunin.registry.api.support.Visitor;
import jp.shunin.registry.api.support.Visitor.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The pages")
class PagesTest {

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    @Autowired
    PagesTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("send a stranger to sign in, and then show who is signed in and for which prefecture")
    void signIn() {
        try (Visitor officer = Visitor.signedIn(port, "officer-13")) {
            assertThat(officer.get("/").shown().select("header").text()).contains("officer-13", "東京都");
        }
    }

    @ParameterizedTest
    @CsvSource({"officer-13, 登録者を探す, 新しく登録する", "auditor, 登録者を探す, ''"})
    @DisplayName("offer what the role may do, and nothing else")
    void tasks(String account, String first, String register) {
        try (Visitor visitor = Visitor.signedIn(port, account)) {
            assertThat(visitor.get("/").shown().select("main li a").eachText())
                    .contains(first)
                    .satisfies(tasks -> assertThat(tasks.contains("新しく登録する")).isEqualTo(!register.isEmpty()));
        }
    }

    @Test
    @DisplayName("are in Japanese until English is chosen, and stay so")
    void language() {
        try (Visitor visitor = Visitor.signedIn(port, "auditor")) {
            assertThat(visitor.get("/").page().expectFirst("html").attr("lang")).isEqualTo("ja");
            assertThat(visitor.get("/?lang=en").page().expectFirst("html").attr("lang"))
                    .isEqualTo("en");
            assertThat(visitor.get("/").shown().select("h1").text()).isEqualTo("What would you like to do?");
        }
    }

    @Test
    @DisplayName("tell what is not there, what is not allowed and what cannot be read within the layout")
    void problems() {
        try (Visitor visitor = Visitor.signedIn(port, "employer")) {
            assertTold(visitor.get("/nowhere"), 404, "NOT_FOUND");
            assertTold(visitor.get("/registration"), 403, "ROLE_MISSING");
            assertTold(visitor.get("/problems/NO_SUCH_THING"), 404, "NOT_FOUND");
        }
    }

    private static void assertTold(Seen problem, int status, String code) {
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.page().select("header .site-name").text()).contains("介護支援専門員資格登録簿");
        assertThat(problem.page().select("main [role=alert] a").text()).isEqualTo(code);
    }

    @Test
    @DisplayName("leave the problems of the API as data, also to a browser")
    void api() {
        assertThat(register.get("/api/v1/nowhere", headers -> headers.set("Accept", "text/html,*/*;q=0.8"))
                        .headers()
                        .getContentType())
                .hasToString("application/problem+json");
    }

    @Test
    @DisplayName("weigh less than 200 KB at the first load, and styles and scripts are kept by the browser")
    void weight() {
        try (Visitor visitor = Visitor.signedIn(port, "officer-13")) {
            Seen home = visitor.get("/");
            int bytes = home.response().body().length();
            for (String part : home.page().select("link[href], script[src]").stream()
                    .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                    .toList()) {
                Seen asset = visitor.get(part);
                bytes += asset.response().body().length();
                assertThat(asset.status()).as(part).isEqualTo(200);
                assertThat(part).matches(".*-[0-9a-f]{32}\\.(css|js|svg)");
                assertThat(asset.response().headers().firstValue("Cache-Control"))
                        .hasValue("max-age=31536000, public");
            }
            assertThat(bytes).isLessThan(200_000);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @DisplayName("shut nobody out: signing in, home and problems at the width of a desk and of a hand")
    void sound(int width) {
        try (Screen stranger = new Screen(port, width)) {
            stranger.open("/").isSound();
            stranger.open("/problems/CARD_EXPIRED").isSound();
            stranger.open("/sign-in?reason=expired").isSound();
            stranger.open("/signed-out").isSound();
        }
        try (Screen officer = Screen.signedIn(port, width, "officer-13")) {
            officer.isSound();
            officer.open("/?lang=en").isSound();
        }
    }
}
