package jp.shunin.registry.api.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Visitor;
import jp.shunin.registry.api.support.Visitor.Seen;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The pages of people")
class PeopleTest {

    private static final Map<String, String> PERSON = Map.of(
            "prefecture", "13",
            "registeredOn", "H30.5.20",
            "practicalTrainingCompletedOn", "平成30年3月23日",
            "person.familyName", "画面",
            "person.givenName", "花子",
            "person.familyNameKana", "ガメン",
            "person.givenNameKana", "ハナコ",
            "person.dateOfBirth", "S55.1.2");

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    private Visitor officer;

    @Autowired
    PeopleTest(RestTestClient http) {
        this.register = new RegisterClient(http);
        this.officer = new Visitor(0);
    }

    @BeforeEach
    void signIn() {
        officer = Visitor.signedIn(port, "officer-13");
    }

    @AfterEach
    void close() {
        officer.close();
    }

    /** Has a form shown with what will come of it. */
    private static Seen previewed(Visitor visitor, String address, Map<String, String> typed) {
        Seen form = visitor.get(address);
        Element element = form.shown().expectFirst("#work");
        return visitor.submit(form, element, element.attr("action") + "/preview", typed);
    }

    private static Seen record(Visitor visitor, Seen preview, Map<String, String> typed) {
        return visitor.submit(preview, preview.shown().expectFirst("#work"), typed);
    }

    private Seen recorded(String address, Map<String, String> typed) {
        return record(officer, previewed(officer, address, typed), typed);
    }

    private static String outcome(Seen preview) {
        return preview.shown().select("#outcome").text();
    }

    @Test
    @DisplayName("take a person from the registration to the chief certificate, each act shown before it is recorded")
    void career() {
        Seen preview = previewed(officer, "/registration", PERSON);
        assertThat(outcome(preview)).contains("東京都の登録簿に登録（2018-05-20（平成30年5月20日））", "登録されていますが、介護支援専門員ではありません");

        Seen person = record(officer, preview, PERSON);
        assertThat(person.path()).matches("/people/13[0-9]{6}");
        assertThat(person.shown().select("[role=status]").text()).contains("記録しました");
        assertThat(person.page().select("h1").text()).isEqualTo("画面 花子");
        assertThat(person.page().select(".answer").text()).contains("介護支援専門員証が交付されていない", "C-1");

        Seen card = previewed(officer, person.path() + "/cards", Map.of("issuedOn", "R5.4.1"));
        assertThat(outcome(card)).contains("2023-04-01（令和5年4月1日）から2028-03-31（令和10年3月31日）まで");
        assertThat(record(officer, card, Map.of("issuedOn", "R5.4.1")).path()).isEqualTo(person.path());

        Map<String, String> chief = Map.of(
                "course", "CHIEF",
                "edition", "R6",
                "completedOn", "2025-02-19",
                "certificateNumber", "画面-1",
                "heldBy", "13",
                "attested", "true");
        Seen completion = previewed(officer, person.path() + "/course-completions", chief);
        assertThat(outcome(completion)).contains("主任の修了証明書：画面-1", "2030-02-18", "規則 K-1");
        Seen chiefNow = record(officer, completion, chief);
        assertThat(chiefNow.shown().select(".answer .say").text()).isEqualTo("主任介護支援専門員です（2028-03-31（令和10年3月31日）まで）");
        assertThat(chiefNow.page().select("svg title").eachText()).isNotEmpty();
    }

    @Test
    @DisplayName("show a refusal with its rule at the top, keep what was typed, and record nothing")
    void refused() {
        Registered person = register.register().withCard("2016-06-01");

        Seen refused =
                shown(person, "/card-renewals", Map.of("renewedOn", "2024-01-10", "alignWithChiefCertificate", "true"));

        assertThat(refused.page().select("#work [role=alert]").text()).contains("規則 C-4", "CARD_EXPIRED");
        assertThat(refused.page().select("input[name=renewedOn]").val()).isEqualTo("2024-01-10");
        assertThat(refused.page().select("#outcome")).isEmpty();
        assertThat(person.version()).isEqualTo(2);
    }

    private Seen shown(Registered person, String form, Map<String, String> typed) {
        return previewed(officer, "/people/" + person.number() + form, typed);
    }

    @Test
    @DisplayName("name each field that is missing or cannot be read, with a link to it")
    void fields() {
        Map<String, String> typed = new HashMap<>(PERSON);
        typed.put("registeredOn", "令和8年2月30日");
        typed.remove("person.familyName");

        Seen wrong = previewed(officer, "/registration", typed);

        assertThat(wrong.shown().select("#work [role=alert] a").eachAttr("href"))
                .containsExactly("#field-registeredOn", "#field-person-familyName");
        assertThat(wrong.page().select("#field-registeredOn").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(wrong.page().select("#field-person-givenName").val()).isEqualTo("花子");
    }

    @Test
    @DisplayName("record a form once that is sent twice")
    void twice() {
        Registered person = register.register();
        Map<String, String> typed = Map.of("issuedOn", "2021-04-01");
        Seen preview = shown(person, "/cards", typed);

        Seen first = record(officer, preview, typed);
        Seen second = record(officer, preview, typed);

        assertThat(second.path()).isEqualTo(first.path());
        assertThat(second.shown().select("[role=status]").text()).contains("第2版");
        assertThat(person.version()).isEqualTo(2);
    }

    @Test
    @DisplayName("show a form again that was changed, or overtaken by another officer, since its outcome was shown")
    void stale() {
        Registered person = register.register();
        Seen preview = shown(person, "/cards", Map.of("issuedOn", "2021-04-01"));

        Seen changed = record(officer, preview, Map.of("issuedOn", "2021-05-01"));
        assertThat(changed.page().text()).contains("表示した後に、入力か登録簿の内容が変わりました", "2026-04-30");

        person.post("prohibitions", "{\"from\": \"2023-01-01\", \"through\": \"2023-02-01\"}")
                .isRecorded();
        Seen overtaken = record(officer, changed, Map.of("issuedOn", "2021-05-01"));
        assertThat(overtaken.page().text()).contains("表示した後に、入力か登録簿の内容が変わりました");
        assertThat(person.version()).isEqualTo(2);

        assertThat(record(officer, overtaken, Map.of("issuedOn", "2021-05-01")).path())
                .isEqualTo("/people/" + person.number());
    }

    @Test
    @DisplayName("lose nothing of a form when the session has ended in the middle of it")
    void interrupted() {
        Registered person = register.register();
        Map<String, String> typed = Map.of("issuedOn", "2021-04-01");
        String address = "/people/" + person.number() + "/cards";
        Seen form = officer.get(address);
        officer.forgetsSession();

        Seen why = officer.submit(form, form.shown().expectFirst("#work"), typed);
        assertThat(why.page().select("main [role=alert]").text()).contains("入力した内容は取ってあります");
        Seen signIn = officer.get(why.page().expectFirst("main .tasks a").attr("href"));
        Seen again = officer.signIn(signIn, "officer-13");

        assertThat(again.path()).isEqualTo(address);
        assertThat(again.shown().select("input[name=issuedOn]").val()).isEqualTo("2021-04-01");
        assertThat(again.page().text()).contains("入力はそのまま残っています");
        assertThat(person.version()).isEqualTo(1);
    }

    @Test
    @DisplayName("show both choices of a renewal by CHIEF_RENEWAL, with what each gives (C-5)")
    void alignment() {
        Registered person = register.register()
                .withCard("2021-05-01")
                .withCompletion("CHIEF", "H28", "2019-03-01", "整合-1")
                .withCompletion("CHIEF_RENEWAL", "H28", "2023-09-10", "整合-2");

        String shown = outcome(shown(
                person, "/card-renewals", Map.of("renewedOn", "2026-01-15", "alignWithChiefCertificate", "true")));

        assertThat(shown)
                .contains("更新後の有効期間は2026-05-01（令和8年5月1日）から2029-02-28（令和11年2月28日）まで")
                .contains("「合わせない（別段の申出）」を選ぶと", "2031-04-30（令和13年4月30日）まで");
    }

    @Test
    @DisplayName("put a record right in the form by which it was made (X-3)")
    void correction() {
        Registered person = register.register().withCard("2016-06-01");
        String address = "/people/" + person.number() + "/corrections";
        Seen choice = officer.get(address);
        String card = choice.shown().select("tbody tr:contains(交付) a").attr("href");
        assertThat(officer.get(card)
                        .shown()
                        .select("input[name=replacement.issuedOn]")
                        .val())
                .isEqualTo("2016-06-01");

        Map<String, String> typed = Map.of("action", "REPLACE", "replacement.issuedOn", "H28.6.10", "reason", "誤記");
        Seen preview = previewed(officer, card, typed);
        assertThat(outcome(preview)).contains("正しい内容に置き換える", "2021-06-09");
        Seen after = record(officer, preview, typed);

        assertThat(after.shown().select("h2:contains(介護支援専門員証) ~ .table-frame").first())
                .satisfies(cards -> assertThat(String.valueOf(cards)).contains("2016-06-10"));
    }

    @Test
    @DisplayName("find people by number, name, kana and date of birth, with their standing on a day")
    void search() {
        Map<String, String> rare = new HashMap<>(PERSON);
        rare.put("person.familyName", "探索");
        rare.put("person.familyNameKana", "タンサク");
        rare.put("person.dateOfBirth", "S33.3.3");
        String number = recorded("/registration", rare).path().substring("/people/".length());

        for (String asked : List.of(
                "number=" + number,
                "name=%E6%8E%A2%E7%B4%A2",
                "name=%E3%81%9F%E3%82%93%E3%81%95%E3%81%8F",
                "dateOfBirth=S33.3.3")) {
            assertThat(officer.getPart("/people?on=&" + asked)
                            .shown()
                            .select("tbody tr")
                            .text())
                    .as(asked)
                    .contains(number, "探索 花子", "1958-03-03", "登録のみ");
        }
        assertThat(officer.getPart("/people?name=%E6%8E%A2%E7%B4%A2&on=2018-05-19")
                        .text())
                .contains("登録なし");
        assertThat(officer.getPart("/people?name=nobody-is-called-so").text()).contains("条件に合う方はいません");
        assertThat(officer.getPart("/people?dateOfBirth=someday").text()).contains("日付は 2026-11-21");
        assertThat(officer.get("/people").shown().select("tbody")).isEmpty();
    }

    @Test
    @DisplayName("have it recorded who was shown whose personal data (ADR 22)")
    void reads() {
        Registered person = register.register();
        officer.get("/people/" + person.number()).shown();

        await().untilAsserted(() -> assertThat(register.as("auditor")
                        .get("/api/v1/personal-data-reads?registrationNumber=" + person.number())
                        .hasStatus(200)
                        .body())
                .contains("GET /people/" + person.number(), "officer-13"));
    }

    @Test
    @DisplayName("offer an auditor nothing to do, and a neighbour nothing to see")
    void others() {
        Registered person = register.register();
        try (Visitor auditor = Visitor.signedIn(port, "auditor");
                Visitor neighbour = Visitor.signedIn(port, "officer-14")) {
            assertThat(auditor.get("/people/" + person.number()).shown().select(".actions a[href*=cards]"))
                    .isEmpty();
            assertThat(auditor.get("/people/" + person.number() + "/cards").status())
                    .isEqualTo(403);
            assertThat(neighbour
                            .get("/people/" + person.number())
                            .page()
                            .select("[role=alert]")
                            .text())
                    .contains("ENTRY_OF_ANOTHER_PREFECTURE");
        }
    }

    @Test
    @DisplayName("refuse a registration for another prefecture")
    void otherPrefecture() {
        Map<String, String> typed = new HashMap<>(PERSON);
        typed.put("prefecture", "14");
        assertThat(previewed(officer, "/registration", typed)
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("OTHER_PREFECTURE");
    }

    @ParameterizedTest
    @EnumSource(PersonAction.class)
    @DisplayName("have a form for everything that may be recorded, with all its words in both languages")
    void forms(PersonAction action) {
        Registered person = register.register("14").withCard("2016-06-01");
        if (List.of(PersonAction.ACCEPTANCE, PersonAction.REFUSAL, PersonAction.WITHDRAWAL)
                .contains(action)) {
            person.post("transfer-requests", """
                {"to": "13", "requestedOn": "2024-04-01", "workplace": "見本"}\
                """).isRecorded();
        }
        String account =
                List.of(PersonAction.ACCEPTANCE, PersonAction.REFUSAL).contains(action) ? "officer-13" : "officer-14";
        try (Visitor visitor = Visitor.signedIn(port, account)) {
            assertThat(visitor.get("/people/" + person.number())
                            .shown()
                            .select(".actions a")
                            .eachAttr("href"))
                    .contains("/people/" + person.number() + "/" + action.path());
            for (String language : List.of("ja", "en")) {
                Seen form = visitor.get("/people/" + person.number() + "/" + action.path() + "?lang=" + language);
                assertThat(form.shown().text()).doesNotContain("??");
                Element element = form.page().expectFirst("#work");
                assertThat(visitor.submit(form, element, element.attr("action") + "/preview", Map.of())
                                .shown()
                                .text())
                        .doesNotContain("??");
            }
        }
    }
}
