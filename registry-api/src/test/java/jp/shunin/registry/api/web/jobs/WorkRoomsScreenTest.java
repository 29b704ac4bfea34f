package jp.shunin.registry.api.web.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Screen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The rooms of who runs the registry and of who subscribes, on the screen")
class WorkRoomsScreenTest {

    private static final String CSV =
            "登録番号,氏名,フリガナ,旧姓,生年月日,登録年月日,登録都道府県,証交付年月日,証有効期間満了日,主任研修修了年月日,主任更新研修修了年月日,主任有効期間満了日,修了証明書番号\r\n"
                    + "%s,大分　花子,オオイタ　ハナコ,,昭和50年11月3日,平成20年5月20日,大分県,2022-06-15,令和9年6月14日,,,,\r\n"
                    + "440002,大分　太郎,オオイタ　タロウ,,昭和50年13月3日,平成20年5月20日,大分県,,,,,,\r\n";

    private final RegisterClient register;
    private final JdbcClient sql;

    @LocalServerPort
    private int port;

    @Autowired
    WorkRoomsScreenTest(RestTestClient http, JdbcClient sql) {
        this.register = new RegisterClient(http);
        this.sql = sql;
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @DisplayName("shut nobody out: imports, jobs and webhooks of the operator")
    void operator(int width) {
        register.register("44");
        try (Screen operator = Screen.signedIn(port, width, "operator")) {
            Page page = operator.open("/imports").isSound().page();
            byte[] file = CSV.formatted("4499" + (width % 10_000 + 1_000)).getBytes(StandardCharsets.UTF_8);
            page.setInputFiles("#file", new FilePayload("大分県の登録簿.csv", "text/csv", file));
            page.click("form[enctype] button");
            page.waitForSelector("form#run");
            operator.isSound();
            page.check("input[name=encoding]");
            page.check("input[name=onlyRowsWithoutErrors]");
            page.click("form#run button");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> page.locator("#result").count() == 1
                            && page.locator("#progress").count() == 0);
            operator.isSound();
            operator.open("/imports").isSound();

            operator.open("/jobs").isSound();
            page.selectOption("#readModel", "REMOVALS");
            page.click("form[action='/jobs/rebuilds'] button:not(.second)");
            page.waitForSelector("#progress:not([hx-get])", new Page.WaitForSelectorOptions().setTimeout(30_000));
            operator.isSound();

            operator.open("/subscriptions/webhooks/new").isSound();
            page.fill("#url", "https://93.184.215.14/hook");
            page.click("main form button");
            page.waitForSelector("#told");
            operator.isSound();
            givenUp(page.url().substring(page.url().lastIndexOf('/') + 1));
            page.reload();
            page.waitForSelector("#dead");
            operator.isSound();
            page.click("form[action$=dead-letters-replay] button");
            page.waitForSelector("main > .notice.good");
            assertThat(page.locator("#dead").count()).isZero();
            operator.open("/subscriptions").isSound();
            operator.open("/subscriptions?lang=en").isSound();
        }
    }

    /** As if the receiver had been away for days. */
    private void givenUp(String webhook) {
        sql.sql("""
            insert into webhook_delivery (webhook_id, ticket, sequence, event_id, event_name, subject, state,
                attempts, next_attempt_at, last_status)
            select ?::uuid, ticket, sequence, event_id, name, entry_id, 'DEAD', 8, now(), 503
            from journal_event order by ticket, sequence limit 1
            """).param(webhook).update();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @DisplayName("shut nobody out: the watch lists of an employer")
    void watchLists(int width) {
        String number = register.register("44").withCard("2016-06-01").number();
        try (Screen employer = Screen.signedIn(port, width, "employer")) {
            Page page = employer.open("/subscriptions").isSound().page();
            page.click("a[href='/subscriptions/watch-lists/new']");
            employer.isSound();
            page.fill("#name", "居宅介護支援事業所の職員");
            page.fill("#numbers", number + "\n44999999");
            page.click("main form button");
            page.waitForSelector("#watched");
            employer.isSound();
            page.click("tr:has-text('44999999') button");
            page.waitForSelector("#watched:not(:has-text('44999999'))");
            page.fill("#numbers", "いつもの方々");
            page.click("#adding button");
            page.waitForSelector("[role=alert]:has-text('いつもの方々')");
            assertThat(page.inputValue("#numbers")).isEqualTo("いつもの方々");
            employer.isSound();
            employer.open("/subscriptions").isSound();
        }
    }
}
