package jp.shunin.registry.api.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Screen;
import jp.shunin.registry.api.support.Visitor;
import jp.shunin.registry.api.support.Visitor.Seen;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The page on which anyone may check")
class CheckPageTest {

    private final RegisterClient register;
    private Registered chief;

    @LocalServerPort
    private int port;

    @Autowired
    CheckPageTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @BeforeEach
    void somebody() {
        chief = register.register("20").withCard("2016-06-01");
        chief.withCompletion("CHIEF", "H28", "2019-06-01", "主-" + chief.number());
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({"2016-05-31, いいえ, いいえ", "平成28年6月1日, はい, いいえ", "R3.5.31, はい, はい", "2021/6/1, いいえ, いいえ", "'', いいえ, いいえ"})
    @DisplayName("says yes or no for both on a day in either calendar, on today if none is given, without a session")
    void answers(String day, String careManager, String isChief) {
        try (Visitor stranger = new Visitor(port)) {
            Seen form = stranger.get("/check");
            assertThat(form.shown().select("#answer")).isEmpty();
            Seen answer = stranger.get("/check?number=%s&on=%s".formatted(chief.number(), encoded(day)));

            assertThat(answer.shown().select("#answer .say").eachText()).containsExactly(careManager, isChief);
            assertThat(answer.text()).doesNotContain("江戸", "エド", "1980");
            assertThat(answer.response().headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.response().headers().firstValue("RateLimit-Policy"))
                    .hasValue("\"public\";q=100;w=5");
            assertThat(answer.response().headers().firstValue("RateLimit")).isPresent();
        }
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "20999999, '', 登録番号 20999999 の登録はありません",
        "99999999, '', 最初の2桁は都道府県の番号",
        "2099999x, '', 登録番号は8桁の数字で",
        "'', 2020-01-01, 登録番号は8桁の数字で",
        "20999999, 2020-02-30, 日付を読み取れません"
    })
    @DisplayName("says what is unknown and what cannot be read, and keeps what was typed")
    void wrong(String number, String day, String said) {
        try (Visitor stranger = new Visitor(port)) {
            Document page = stranger.get("/check?number=%s&on=%s".formatted(number, day))
                    .shown();
            assertThat(page.select("main").text()).contains(said);
            assertThat(page.select(".say")).isEmpty();
            assertThat(page.expectFirst("#number").val()).isEqualTo(number);
        }
    }

    @Test
    @DisplayName("takes a number in digits of full width, with gaps")
    void fullWidth() {
        String typed = chief.number()
                .chars()
                .mapToObj(digit -> Character.toString(digit + 0xFEE0))
                .reduce("", String::concat);
        try (Visitor stranger = new Visitor(port)) {
            assertThat(stranger.get("/check?on=2020-01-01&number="
                                    + encoded(typed.substring(0, 4) + " " + typed.substring(4)))
                            .shown()
                            .select(".say")
                            .eachText())
                    .containsExactly("はい", "はい");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @DisplayName("shuts nobody out at the width of a desk and of a hand, and works by the keyboard")
    void sound(int width) {
        try (Screen stranger = new Screen(port, width)) {
            stranger.open("/check").isSound();
            stranger.page().focus("#number");
            stranger.page().keyboard().type(chief.number());
            stranger.page().keyboard().press("Tab");
            stranger.page().keyboard().type("R2.1.1");
            stranger.page().keyboard().press("Enter");
            stranger.page().waitForSelector("#answer");
            assertThat(stranger.page().innerText("#answer")).contains("主任介護支援専門員", "はい");
            stranger.isSound();
            stranger.open("/check?number=1&on=x&lang=en").isSound();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
