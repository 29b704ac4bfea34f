package jp.shunin.registry.api.web.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Visitor;
import jp.shunin.registry.api.support.Visitor.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The pages of the subscriptions")
class SubscriptionPagesTest {

    private static final String URL = "https://93.184.215.14/hook";

    private final RegisterClient register;
    private final JdbcClient sql;

    @LocalServerPort
    private int port;

    @Autowired
    SubscriptionPagesTest(RestTestClient http, JdbcClient sql) {
        this.register = new RegisterClient(http);
        this.sql = sql;
    }

    private static Seen made(Visitor visitor, Map<String, String> typed) {
        return visitor.submit(visitor.get("/subscriptions/webhooks/new"), typed);
    }

    @Test
    @DisplayName("make a webhook once, and tell its keys once; so with new keys")
    void webhook() {
        try (Visitor subscriber = Visitor.signedIn(port, "subscriber")) {
            assertThat(made(subscriber, Map.of("url", "http://example.jp"))
                            .shown()
                            .select("[role=alert]"))
                    .hasSize(1);
            Seen form = subscriber.get("/subscriptions/webhooks/new");
            Map<String, String> typed = Map.of("url", URL, "description", "見本", "types", "CardIssued");
            Seen made = subscriber.submit(form, typed);
            assertThat(made.shown().select("#told").text()).contains("whsec_", "whpk_");
            assertThat(made.text()).contains("宛先未確認", "CardIssued");
            Seen again = subscriber.submit(form, typed);
            assertThat(again.path()).isEqualTo(made.path());
            assertThat(again.page().select("#told")).isEmpty();
            assertThat(subscriber.get(made.path()).response().body()).doesNotContain("whsec_");

            Seen page = subscriber.get(made.path());
            Seen rotated = subscriber.submit(page, page.page().expectFirst("form#rotation"), Map.of("hours", "1"));
            assertThat(rotated.page().expectFirst("#told code").text())
                    .isNotEqualTo(made.page().expectFirst("#told code").text());
            Seen deleted = subscriber.submit(page, page.page().expectFirst("form#deletion"), Map.of());
            assertThat(deleted.path()).isEqualTo("/subscriptions");
            assertThat(subscriber.get(made.path()).status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("show what was given up, and send it again")
    void deadLetters() {
        Registered person = register.register("45");
        try (Visitor operator = Visitor.signedIn(port, "operator")) {
            Seen made = made(operator, Map.of("url", URL));
            String id = made.path().substring(made.path().lastIndexOf('/') + 1);
            sql.sql("""
                insert into webhook_delivery (webhook_id, ticket, sequence, event_id, event_name, subject, state,
                    attempts, next_attempt_at, last_status)
                select ?::uuid, ticket, sequence, event_id, name, entry_id, 'DEAD', 8, now(), 503
                from journal_event where entry_id = ?
                """).param(id).param(person.number()).update();

            Seen page = operator.get(made.path());
            assertThat(page.shown().select("#dead").text()).contains(person.number(), "503");
            Seen sent = operator.submit(page, page.page().expectFirst("form[action$=dead-letters-replay]"), Map.of());

            assertThat(sent.shown().select(".notice.good").text()).contains("1 件");
            assertThat(sent.page().select("#dead")).isEmpty();
            operator.submit(sent, sent.page().expectFirst("form#deletion"), Map.of());
        }
    }

    @Test
    @DisplayName("keep a watch list: made with numbers, added to by a file, and told of")
    void watchList() {
        Registered person = register.register("45").withCard("2016-06-01");
        try (Visitor employer = Visitor.signedIn(port, "employer")) {
            Seen form = employer.get("/subscriptions/watch-lists/new");
            Seen wrong = employer.upload(
                    form.path(), fields(form, Map.of("name", "職員", "numbers", "12345")), "", new byte[0]);
            assertThat(wrong.shown().select("[role=alert]").text()).contains("下に挙げました", "1 行目：12345");
            Seen open = employer.upload(
                    form.path(),
                    fields(form, Map.of("name", "職員", "numbers", "\"45999998\n45999999")),
                    "",
                    new byte[0]);
            assertThat(open.shown().select("[role=alert] li").text())
                    .contains("1 行目：\"45999998", "引用符（\"）が、あるべき所で閉じていません");
            Seen made = employer.upload(
                    form.path(), fields(form, Map.of("name", "職員", "numbers", person.number())), "", new byte[0]);
            assertThat(made.shown().select("#watched").text()).contains(person.number());
            Seen added = employer.upload(
                    made.path() + "/numbers",
                    fields(made, Map.of("numbers", "")),
                    "番号.csv",
                    "登録番号\n45999999\n".getBytes(StandardCharsets.UTF_8));
            assertThat(added.shown().select(".notice.good").text()).contains("登録簿にない番号 1 件");
            Seen removed =
                    employer.submit(added, added.page().expectFirst("form[action$='45999999/removal']"), Map.of());
            assertThat(removed.shown().select("#watched").text()).doesNotContain("45999999");
            try (Visitor other = Visitor.signedIn(port, "municipality-45")) {
                assertThat(other.get(made.path()).status()).isEqualTo(404);
            }
            employer.submit(removed, removed.page().expectFirst("form#deletion"), Map.of());
            assertThat(employer.get(made.path()).status()).isEqualTo(404);
        }
    }

    private static Map<String, String> fields(Seen seen, Map<String, String> typed) {
        Map<String, String> all = new LinkedHashMap<>();
        seen.page()
                .select("main form[enctype] input[type=hidden]")
                .forEach(field -> all.put(field.attr("name"), field.val()));
        all.putAll(typed);
        return all;
    }

    @Test
    @DisplayName("show to each role what is its own, and to a stranger nothing")
    void refused() {
        try (Visitor operator = Visitor.signedIn(port, "operator");
                Visitor subscriber = Visitor.signedIn(port, "subscriber");
                Visitor employer = Visitor.signedIn(port, "employer");
                Visitor officer = Visitor.signedIn(port, "officer-45");
                Visitor stranger = new Visitor(port)) {
            Seen made = made(operator, Map.of("url", URL));
            assertThat(subscriber.get(made.path()).status()).isEqualTo(403);
            assertThat(subscriber.get("/subscriptions").shown().text()).doesNotContain(URL);
            assertThat(employer.get(made.path()).status()).isEqualTo(403);
            assertThat(employer.get("/subscriptions").shown().select("h2").eachText())
                    .containsExactly("見守り一覧");
            assertThat(officer.get("/subscriptions").status()).isEqualTo(403);
            assertThat(operator.get("/subscriptions/watch-lists/new").status()).isEqualTo(403);
            assertThat(stranger.get("/subscriptions").page().select("input[type=password]"))
                    .hasSize(1);
            operator.submit(made, made.page().expectFirst("form#deletion"), Map.of());
        }
    }
}
