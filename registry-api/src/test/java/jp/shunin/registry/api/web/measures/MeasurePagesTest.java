package jp.shunin.registry.api.web.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Visitor;
import jp.shunin.registry.api.support.Visitor.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The pages of the special measures")
class MeasurePagesTest {

    private static final String OWN = "45";

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    @Autowired
    MeasurePagesTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    private static Map<String, String> typed(String key) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("key", key);
        typed.put("documentNumber", "3長寿介第45号");
        typed.put("documentDate", "R3.1.26");
        typed.put("title", "感染症に係る特例");
        typed.put("prefecture", OWN);
        typed.put("covers", "CARD");
        typed.put("expiresFrom", "2021-05-01");
        typed.put("expiresThrough", "令和3年5月31日");
        typed.put("length", "PERIOD");
        typed.put("years", "3");
        typed.put("renewalBase", "ORIGINAL_EXPIRY");
        return typed;
    }

    private static String step(int number, Map<String, String> typed) {
        return "/measures/new?step=" + number + "&"
                + typed.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    @Test
    @DisplayName("carry what was typed along through the steps, and stay where something is wrong")
    void steps() {
        try (Visitor officer = Visitor.signedIn(port, "officer-" + OWN)) {
            Map<String, String> typed = typed("steps-of-a-draft");
            typed.put("documentDate", "2021-13-45");
            Seen wrong = officer.get(step(2, typed));
            assertThat(wrong.shown().select(".steps [aria-current=step]").text())
                    .isEqualTo("根拠");
            assertThat(wrong.page().select("#documentDate-error").text()).isNotEmpty();
            assertThat(wrong.page().select("[role=alert] a[href=#documentDate]"))
                    .hasSize(1);
            assertThat(wrong.page().expectFirst("#documentNumber").val()).isEqualTo("3長寿介第45号");
            assertThat(wrong.page()
                            .expectFirst("input[type=hidden][name=years]")
                            .val())
                    .isEqualTo("3");

            typed.put("documentDate", "R3.1.26");
            Seen cohort = officer.get(step(2, typed));
            assertThat(cohort.shown().select(".steps [aria-current=step]").text())
                    .isEqualTo("対象");
            assertThat(cohort.page().select("[role=alert]")).isEmpty();
            assertThat(cohort.page().expectFirst("input[name=covers][checked]").val())
                    .isEqualTo("CARD");

            typed.put("expiresThrough", "2020-01-01");
            assertThat(officer.get(step(4, typed))
                            .shown()
                            .select("[role=alert]")
                            .text())
                    .contains("逆になっています");
        }
    }

    @Test
    @DisplayName("S-1: show before anything is recorded how long what is extended will hold in all")
    void forecast() {
        Registered person = register.register(OWN).withCard("2016-06-01");
        try (Visitor officer = Visitor.signedIn(port, "officer-" + OWN)) {
            Seen check = officer.get(step(4, typed("forecast-of-a-draft")));
            assertThat(check.shown().select("#spans").text())
                    .contains("8年", "2016-06-01（平成28年6月1日） ～ 2024-05-31（令和6年5月31日）", "+3年", "最短", "最長");
            assertThat(check.page().select("#counts").text()).contains("延長される", "S-1");
            assertThat(check.page().select("#samples").text()).contains(person.number(), "2021-05-31", "2024-05-31");

            Map<String, String> mistaken = typed("forecast-of-a-draft");
            mistaken.put("years", "8");
            assertThat(officer.get(step(4, mistaken)).shown().select("#spans").text())
                    .contains("13年", "2029-05-31");
            assertThat(officer.get(step(4, mistaken))
                            .shown()
                            .select("#surprises.notice.warn")
                            .text())
                    .contains("注意", "通算8年以上", "13年");
            mistaken.put("years", "2");
            assertThat(officer.get(step(4, mistaken)).page().select("#surprises"))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName(
            "S-4: lead from the declaration over the approval of another person to the report, recording each once")
    void declaredAndApplied() {
        Registered person = register.register(OWN).withCard("2016-06-01");
        Registered renewed = register.register(OWN).withCard("2016-06-01");
        renewed.post("removal", "{\"removedOn\": \"2021-01-01\", \"cause\": \"REQUEST\"}")
                .isRecorded();
        try (Visitor officer = Visitor.signedIn(port, "officer-" + OWN);
                Visitor approver = Visitor.signedIn(port, "approver-" + OWN)) {
            Seen check = officer.get(step(4, typed("declared-once")));
            Seen declared = officer.submit(check, Map.of("note", "委員会で決定"));
            Seen again = officer.submit(check, Map.of("note", "委員会で決定"));
            assertThat(declared.path()).isEqualTo("/measures/45-declared-once");
            assertThat(declared.shown().select("main").text()).contains("ご本人は承認できません", "委員会で決定");
            assertThat(declared.page().select("#approval form")).isEmpty();
            assertThat(again.path()).isEqualTo(declared.path());
            assertThat(again.page().select(".notice.good").text()).contains("二重には記録されません");
            Seen back = officer.get(step(4, typed("declared-once")));
            assertThat(back.path()).isEqualTo(declared.path());
            register.get("/api/v1/special-measures/45-declared-once").says("/version", 1);

            Seen toApprove = approver.get(declared.path());
            assertThat(toApprove.shown().select("#spans").text()).contains("8年");
            Seen started = approver.submit(toApprove, toApprove.page().expectFirst("#approval form"), Map.of());
            Seen twice = approver.submit(toApprove, toApprove.page().expectFirst("#approval form"), Map.of());
            assertThat(started.path()).isEqualTo(declared.path());
            assertThat(twice.status()).isEqualTo(200);
            register.get("/api/v1/special-measures/45-declared-once").says("/version", 2);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !approver.get(declared.path())
                            .page()
                            .select("#report")
                            .isEmpty());

            Seen report = approver.get(declared.path());
            assertThat(report.page().select("#report .facts").text()).contains("完了", "対象外", "失敗");
            assertThat(report.page().select("#report table").text()).contains(renewed.number());
            assertThat(report.page().select("#progress[hx-get]")).isEmpty();
            assertThat(approver.get(declared.path() + "/report").response().body())
                    .contains("登録番号,結果,コード,規則,理由", renewed.number());
            assertThat(approver.get(declared.path() + "/people").response().body())
                    .contains(person.number() + ",介護支援専門員証,延長済み,");
        }
        person.standingOn("2024-05-31").says("/careManager/through", "2024-05-31");
    }

    @Test
    @DisplayName("S-4: approve nothing that changed after it was shown")
    void changedMeanwhile() {
        try (Visitor officer = Visitor.signedIn(port, "officer-" + OWN);
                Visitor approver = Visitor.signedIn(port, "approver-" + OWN)) {
            Seen declared = officer.submit(officer.get(step(4, typed("changed-meanwhile"))), Map.of());
            Seen toApprove = approver.get(declared.path());
            register.as("officer-" + OWN)
                    .post(
                            "/api/v1/special-measures/45-changed-meanwhile/amendments",
                            "{\"extensions\": [{\"period\": \"P4Y\"}]}")
                    .isRecorded();

            Seen refused = approver.submit(toApprove, toApprove.page().expectFirst("#approval form"), Map.of());

            assertThat(refused.shown().select("[role=alert]").text()).contains("表示した後に措置の内容が変わりました");
            register.get("/api/v1/special-measures/45-changed-meanwhile").says("/version", 2);
        }
    }

    @Test
    @DisplayName("refuse who may not: another role, another prefecture, a stranger")
    void refused() {
        try (Visitor approver = Visitor.signedIn(port, "approver-" + OWN);
                Visitor other = Visitor.signedIn(port, "officer-46");
                Visitor officer = Visitor.signedIn(port, "officer-" + OWN);
                Visitor stranger = new Visitor(port)) {
            assertThat(approver.get("/measures/new").status()).isEqualTo(403);
            assertThat(other.get(step(4, typed("of-another"))).status()).isEqualTo(403);
            Seen check = officer.get(step(4, typed("refused")));
            String measure = officer.submit(check, Map.of()).path();
            Seen shown = other.get(measure);
            assertThat(shown.shown().select("#spans, #samples, #approval form")).isEmpty();
            assertThat(other.get(measure + "/people").status()).isEqualTo(403);
            Seen declared = officer.get(measure);
            assertThat(officer.submit(declared, declared.page().expectFirst("form"), measure + "/approval", Map.of())
                            .status())
                    .isEqualTo(403);
            assertThat(stranger.get("/measures").page().select("input[type=password]"))
                    .hasSize(1);
        }
    }
}
