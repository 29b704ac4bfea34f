package jp.shunin.registry.api.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Screen;
import jp.shunin.registry.api.support.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The audit view")
class AuditPageTest {

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    @Autowired
    AuditPageTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("shows a day as it was known at a moment, and what has come since")
    void asKnown() {
        Registered person = register.register().withCard("2016-06-01");
        person.withCompletion("CHIEF", "H28", "2017-02-10", person.number() + "-A");
        try (Visitor auditor = Visitor.signedIn(port, "auditor")) {
            String path = "/people/" + person.number() + "/audit?on=2018-01-05";
            Document now = auditor.get(path).shown();
            assertThat(answer(now)).contains("主任介護支援専門員です（2021-05-31（令和3年5月31日）まで）");
            assertThat(now.select("table.events tbody tr")).hasSize(4);
            assertThat(now.select("table.events").text()).contains("tester", "江戸　太郎");
            assertThat(now.select("svg a").eachAttr("href"))
                    .isNotEmpty()
                    .allMatch(link -> now.selectFirst("tr" + link) != null);

            String cardRecorded = now.select("table.events tbody a").get(1).attr("href");
            assertThat(answer(auditor.get(cardRecorded).shown())).contains("主任ではありません", "K-1");

            String moment = cardRecorded.replaceFirst(".*knownAt=", "");
            Document compared = auditor.get(path + "&since=" + moment).shown();
            assertThat(compared.select("main ol li").text()).contains(person.number() + "-A");
            assertThat(compared.select("main").text())
                    .contains("答えが変わった日", "2017-02-10（平成29年2月10日） 2021-05-31（令和3年5月31日）");
            assertThat(answer(auditor.get(path + "&knownAt=2016-01-01T00:00").shown()))
                    .contains("登録されていません");
        }
        await().untilAsserted(() -> assertThat(register.get(
                                "/api/v1/personal-data-reads?account=auditor&registrationNumber=" + person.number())
                        .hasStatus(200)
                        .body())
                .contains("/people/" + person.number() + "/audit"));
    }

    @Test
    @DisplayName("is sound on a desk and in a hand, and the picture leads to its table by keyboard")
    void sound() {
        Registered person = register.register().withCard("2016-06-01");
        person.withCompletion("CHIEF", "H28", "2017-02-10", person.number() + "-S");
        for (int width : Screen.WIDTHS) {
            try (Screen screen = Screen.signedIn(port, width, "auditor")) {
                screen.open("/people/" + person.number() + "/audit?on=2018-01-05&since=2026-01-01T00:00")
                        .isSound();
                screen.page().locator("svg a").first().focus();
                screen.page().keyboard().press("Enter");
                screen.page().waitForURL("**#timeline-1");
            }
        }
    }

    @Test
    @DisplayName("takes a moment as it is typed, in either calendar, and says what it cannot read")
    void typed() {
        Registered person = register.register().withCard("2016-06-01");
        try (Screen screen = Screen.signedIn(port, 390, "auditor")) {
            Page page = screen.open("/people/" + person.number() + "/audit").page();
            page.focus("#on");
            page.keyboard().press("Control+A");
            page.keyboard().type("H30.1.5");
            page.keyboard().press("Tab");
            page.keyboard().type("令和2年1月1日");
            page.keyboard().press("Tab");
            page.keyboard().type("9時");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#knownAtTime-error")).containsText("9:30");
            assertThat(page.inputValue("#knownAt")).isEqualTo("令和2年1月1日");
            assertThat(page.locator(".answer").count()).isZero();
            screen.isSound();

            page.fill("#knownAtTime", "9:05");
            page.press("#knownAtTime", "Enter");
            PlaywrightAssertions.assertThat(page.locator(".answer"))
                    .containsText("業務日 2018-01-05（平成30年1月5日） ／ 記録時点 2020-01-01（令和2年1月1日） 09:05:00");
            PlaywrightAssertions.assertThat(page.locator(".answer")).containsText("登録されていません");
        }
    }

    private static String answer(Document page) {
        Element answer = page.expectFirst(".answer");
        return answer.text();
    }
}
