package jp.shunin.registry.api.web.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.shunin.registry.api.security.Role;
import jp.shunin.registry.api.support.Bearer;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.TestTokens;
import jp.shunin.registry.api.support.Visitor;
import jp.shunin.registry.api.support.Visitor.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The pages on which a special measure is amended and withdrawn")
class AmendmentPagesTest {

    private static final String OWN = "42";
    private static final String TERMS = """
        {"measureId": "%s", "prefecture": "42", "basis": {"documentNumber": "3長寿第42号", "documentDate": "2021-01-26"},
         "covers": ["CARD"], "cohort": {"expiresFrom": "2021-07-01", "expiresThrough": "2021-07-31"},
         "extensions": [{"period": "P1Y"}]}\
        """;

    private final RegisterClient register;
    private final Environment settings;

    @LocalServerPort
    private int port;

    @Autowired
    AmendmentPagesTest(RestTestClient http, Environment settings) {
        this.register = new RegisterClient(http);
        this.settings = settings;
    }

    /** Wider and longer, with a part of the cohort that is extended until a day (S-1). */
    private static Map<String, String> typed(String key) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("key", key);
        typed.put("documentNumber", "3長寿第142号");
        typed.put("documentDate", "R3.3.26");
        typed.put("covers", "CARD");
        typed.put("expiresFrom", "2021-07-01");
        typed.put("expiresThrough", "令和3年9月30日");
        typed.put("length", "PERIOD");
        typed.put("years", "2");
        typed.put("length-2", "UNTIL");
        typed.put("until-2", "2024-09-30");
        typed.put("rangeFrom-2", "2021-09-01");
        typed.put("rangeThrough-2", "2021-09-30");
        typed.put("renewalBase", "ORIGINAL_EXPIRY");
        return typed;
    }

    private static String step(Object step, String measure, Map<String, String> typed) {
        return "/measures/" + measure + "/amendment?step=" + step + "&"
                + typed.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private void declare(String measure) {
        register.as("officer-" + OWN)
                .post("/api/v1/special-measures", TERMS.formatted(measure))
                .isRecorded();
    }

    private void apply(String measure) {
        register.as("approver-" + OWN)
                .post("/api/v1/special-measures/" + measure + "/applications", "{}")
                .hasStatus(202);
    }

    private static void awaitThrough(Registered person, String day) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> person.standingOn("2021-07-15")
                        .text("/careManager/through")
                        .equals(day));
    }

    @Test
    @DisplayName(
            "S-3: lead over a preview of before and after and another person's approval to the longer end, once each")
    void amended() {
        Registered covered = register.register(OWN).withCard("2016-08-01");
        Registered later = register.register(OWN).withCard("2016-10-01");
        declare("42-amended");
        apply("42-amended");
        awaitThrough(covered, "2022-07-31");
        try (Visitor officer = Visitor.signedIn(port, "officer-" + OWN);
                Visitor approver = Visitor.signedIn(port, "approver-" + OWN)) {
            Seen first = officer.get("/measures/42-amended/amendment");
            assertThat(first.page().expectFirst("input[name=years]").val()).isEqualTo("1");
            assertThat(first.page().expectFirst("#documentNumber").val()).isEmpty();
            assertThat(first.page().select("#measureId")).isEmpty();

            Seen check = officer.get(step(4, "42-amended", typed("amended-once")));
            assertThat(check.shown().select("#changes").text())
                    .contains("3長寿第142号", "2021-09-30", "2年", "2024-09-30", "変更");
            assertThat(check.page().select("#differences tbody tr").text()).isEqualTo("介護支援専門員証 1 2 1 1 0");
            assertThat(check.page().select("#samples").text()).contains("2023-07-31", "2024-09-30");
            assertThat(check.page().select("#surprises").text()).contains("介護支援専門員証", "1件が通算", "8年");
            Seen amended = officer.submit(check, Map.of("note", "期間を延長"));
            Seen again = officer.submit(check, Map.of("note", "期間を延長"));

            assertThat(amended.path()).isEqualTo("/measures/42-amended");
            assertThat(amended.page().select("#amended").text()).contains("適用の後に改正されました");
            assertThat(amended.page().select("#approval form")).isEmpty();
            assertThat(again.page().select(".notice.good").text()).contains("二重には記録されません");
            register.get("/api/v1/special-measures/42-amended").says("/version", 3);
            assertThat(officer.get("/measures").text()).contains("改正の承認待ち");
            covered.standingOn("2021-07-15").says("/careManager/through", "2022-07-31");

            Seen toApprove = approver.get("/measures/42-amended");
            assertThat(toApprove.page().select("#differences tbody tr").text()).isEqualTo("介護支援専門員証 1 2 1 1 0");
            approver.submit(toApprove, toApprove.page().expectFirst("#approval form"), Map.of());
            awaitThrough(covered, "2023-07-31");
            later.standingOn("2021-09-15").says("/careManager/through", "2024-09-30");
            Seen done = approver.get("/measures/42-amended");
            assertThat(done.page().select("#approval, #amended")).isEmpty();
            assertThat(done.text()).contains("措置を改正した", "1年", "2年");
        }
    }

    @Test
    @DisplayName("S-3: refuse at its step what is reversed, narrower, shorter or nothing new, and keep what was typed")
    void refused() {
        declare("42-refused");
        try (Visitor officer = Visitor.signedIn(port, "officer-" + OWN)) {
            assertThat(wrongAt(officer, "expiresThrough", "2021-01-01", "対象")).contains("逆になっています");
            assertThat(wrongAt(officer, "expiresThrough", "2021-07-30", "対象")).contains("広げるか延ばすことしか");
            assertThat(wrongAt(officer, "rangeThrough-2", "2021-13-45", "延長")).contains("日付を入力してください");
            assertThat(wrongAt(officer, "years", "0", "延長")).contains("年数か月数を入力してください");

            Map<String, String> shorter = typed("shorter");
            shorter.remove("years");
            shorter.put("months", "6");
            Seen refused = officer.get(step(4, "42-refused", shorter));
            assertThat(refused.page().select("fieldset#length .error-text").text())
                    .contains("広げるか延ばすことしか", "2021-07-01");
            assertThat(refused.page().expectFirst("#months").val()).isEqualTo("6");

            Seen fresh = officer.get("/measures/42-refused/amendment");
            Map<String, String> unchanged = new LinkedHashMap<>(Map.of("key", "unchanged"));
            fresh.page()
                    .select("form[method=get] input[type=hidden]")
                    .forEach(input -> unchanged.putIfAbsent(input.attr("name"), input.val()));
            assertThat(officer.get(step(4, "42-refused", unchanged))
                            .page()
                            .select("[role=alert]")
                            .text())
                    .contains("何も変えません");
            assertThat(officer.get(step("add", "42-refused", typed("one-more")))
                            .page()
                            .select("#until-3"))
                    .hasSize(1);
            register.get("/api/v1/special-measures/42-refused").says("/version", 1);
        }
    }

    /** What is said at a field that is typed so, on the step on which it stands; there it stands as it was typed. */
    private static String wrongAt(Visitor officer, String field, String text, String step) {
        Map<String, String> wrong = typed("wrong-" + field);
        wrong.put(field, text);
        if (step.equals("対象")) {
            wrong.keySet().removeIf(name -> name.endsWith("-2"));
        }
        Seen seen = officer.get(step(4, "42-refused", wrong));
        assertThat(seen.page().select(".steps [aria-current=step]").text()).isEqualTo(step);
        assertThat(seen.page().select("[role=alert] a[href=#" + field + "]")).hasSize(1);
        assertThat(seen.page().expectFirst("#" + field).val()).isEqualTo(text);
        return seen.page().select("#" + field + "-error").text();
    }

    @Test
    @DisplayName("S-4: show an amendment again if the measure changed meanwhile")
    void changedMeanwhile() {
        declare("42-meanwhile");
        try (Visitor officer = Visitor.signedIn(port, "officer-" + OWN)) {
            Seen check = officer.get(step(4, "42-meanwhile", typed("meanwhile")));
            register.as("officer-" + OWN)
                    .post("/api/v1/special-measures/42-meanwhile/amendments", "{\"covers\": [\"CARD\", \"CHIEF\"]}")
                    .isRecorded();
            Map<String, String> both = Map.of("covers", "BOTH");

            Seen shown = officer.submit(check, both);

            assertThat(shown.page().select("[role=alert]").text()).contains("表示した後に措置の内容が変わりました");
            register.get("/api/v1/special-measures/42-meanwhile").says("/version", 2);
            officer.submit(shown, Map.of());
            register.get("/api/v1/special-measures/42-meanwhile").says("/version", 3);
        }
    }

    @Test
    @DisplayName("S-4: leave the approval to an approver who did not amend it")
    void whoMayNot() {
        declare("42-by-whom");
        RegisterClient samePerson = register.as(new Bearer(TestTokens.signed(
                Path.of(settings.getRequiredProperty("registry.data-dir")),
                TestTokens.claims(
                                settings.getRequiredProperty("server.port"),
                                "approver-" + OWN,
                                List.of(Role.OFFICER),
                                TestTokens.prefectures(OWN))
                        .build())));
        try (Visitor officer = Visitor.signedIn(port, "officer-" + OWN);
                Visitor approver = Visitor.signedIn(port, "approver-" + OWN);
                Visitor other = Visitor.signedIn(port, "officer-46")) {
            assertThat(approver.get("/measures/42-by-whom/amendment").status()).isEqualTo(403);
            assertThat(other.get("/measures/42-by-whom/amendment").status()).isEqualTo(403);
            assertThat(other.get("/measures/42-by-whom").page().select("#changing"))
                    .isEmpty();
            Seen approvable = approver.get("/measures/42-by-whom");
            Map<String, String> approval = Map.of("seen", "1", "key", "by-an-officer");
            Seen own = officer.get("/measures/42-by-whom");
            assertThat(officer.submit(own, own.page().expectFirst("form"), own.path() + "/approval", approval)
                            .status())
                    .isEqualTo(403);

            samePerson
                    .post("/api/v1/special-measures/42-by-whom/amendments", "{\"extensions\": [{\"period\": \"P2Y\"}]}")
                    .isRecorded();

            assertThat(approver.get("/measures/42-by-whom").text()).contains("ご本人は承認できません");
            Seen refused =
                    approver.submit(approvable, approvable.page().expectFirst("#approval form"), Map.of("seen", "2"));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("S-4");
            register.get("/api/v1/special-measures/42-by-whom").says("/version", 2);
        }
    }

    @Test
    @DisplayName("S-3: withdraw a measure once, for a reason")
    void withdrawn() {
        declare("42-withdrawn");
        try (Visitor officer = Visitor.signedIn(port, "officer-" + OWN);
                Visitor approver = Visitor.signedIn(port, "approver-" + OWN)) {
            assertThat(approver.get("/measures/42-withdrawn/withdrawal").status())
                    .isEqualTo(403);
            Seen form = officer.get("/measures/42-withdrawn/withdrawal");
            Seen wrong = officer.submit(form, Map.of("note", "議会で決定"));
            assertThat(wrong.page().select("#reason-error").text()).isNotEmpty();
            assertThat(wrong.page().expectFirst("#note").text()).isEqualTo("議会で決定");

            Seen withdrawn = officer.submit(wrong, Map.of("reason", "災害が終わったため"));
            officer.submit(wrong, Map.of("reason", "災害が終わったため"));

            assertThat(withdrawn.path()).isEqualTo("/measures/42-withdrawn");
            assertThat(withdrawn.text()).contains("撤回されました");
            assertThat(withdrawn.page().select("#changing, #approval")).isEmpty();
            register.get("/api/v1/special-measures/42-withdrawn").says("/version", 2);
            assertThat(officer.get("/measures/42-withdrawn/amendment").path()).isEqualTo("/measures/42-withdrawn");
        }
    }
}
