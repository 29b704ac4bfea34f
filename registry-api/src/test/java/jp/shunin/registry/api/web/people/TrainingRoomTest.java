package jp.shunin.registry.api.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("The room of those who train")
class TrainingRoomTest {

    private static final String ROSTER = "/training/completions";

    private static final Map<String, String> ATTENDANCE =
            Map.of("course", "CHIEF", "edition", "H28", "subjectNo", "1", "attendedOn", "H30.6.1", "hours", "5");

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    private Visitor institution;

    @Autowired
    TrainingRoomTest(RestTestClient http) {
        this.register = new RegisterClient(http);
        this.institution = new Visitor(0);
    }

    @BeforeEach
    void signIn() {
        institution = Visitor.signedIn(port, "institution-27");
    }

    @AfterEach
    void close() {
        institution.close();
    }

    private static Seen previewed(Visitor visitor, String address, Map<String, String> typed) {
        return previewed(visitor, visitor.get(address), typed);
    }

    private static Seen previewed(Visitor visitor, Seen form, Map<String, String> typed) {
        Element element = form.shown().expectFirst("#work");
        return visitor.submit(form, element, element.attr("action") + "/preview", typed);
    }

    /** Has the subjects of the course shown, with the hours that are needed. */
    private static Seen filled(Visitor visitor, String address, Map<String, String> typed) {
        return previewed(visitor, address, with(typed, "fill", "true"));
    }

    private static Seen record(Visitor visitor, Seen preview) {
        return visitor.submit(preview, preview.shown().expectFirst("#work"), Map.of());
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String text) {
        Map<String, String> more = new HashMap<>(typed);
        more.put(field, text);
        return more;
    }

    private static Map<String, String> completion(String course, String certificateNumber) {
        return Map.of(
                "course",
                course,
                "edition",
                "H28",
                "completedOn",
                "2019-03-01",
                "certificateNumber",
                certificateNumber);
    }

    private static Map<String, String> course(List<String> lines) {
        return Map.of(
                "course", "SPECIALIZED_2",
                "edition", "H28",
                "completedOn", "2019-03-01",
                "lines", String.join("\n", lines));
    }

    private static String text(Seen seen, String what) {
        return seen.shown().select(what).text();
    }

    private static String value(Seen seen, String field) {
        return seen.shown().select("[name=" + field + "]").val();
    }

    private static String address(Registered person, PersonAction action) {
        return "/people/" + person.number() + "/" + action.path();
    }

    @Test
    @DisplayName("leads an institution from a fresh number of any register to what it may record, without a name")
    void freshNumber() {
        Registered person = register.register("13");

        Seen found = institution.get("/training?number=" + person.number());
        assertThat(text(found, "#found"))
                .contains("東京都", "登録されていますが、介護支援専門員ではありません")
                .doesNotContain("江戸");
        assertThat(found.page().select("#found a").eachAttr("href"))
                .containsExactly(address(person, PersonAction.ATTENDANCE), address(person, PersonAction.COMPLETION));

        Seen preview = previewed(institution, address(person, PersonAction.ATTENDANCE), ATTENDANCE);
        assertThat(preview.shown().select("select[name=heldBy] option").eachAttr("value"))
                .containsExactly("27");
        assertThat(preview.text()).contains("氏名は、この都道府県で研修を受けた後に").doesNotContain("江戸");

        Seen first = record(institution, preview);
        Seen second = record(institution, preview);
        assertThat(first.path()).isEqualTo("/people/" + person.number());
        assertThat(text(first, "h1")).as("once it has trained the person").isEqualTo("江戸 太郎");
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(person.version()).isEqualTo(2);
        assertThat(first.page().select("main a[href=/people]")).isEmpty();
        assertThat(first.page().select(".actions a").eachAttr("href"))
                .containsExactly(address(person, PersonAction.ATTENDANCE), address(person, PersonAction.COMPLETION));
    }

    @Test
    @DisplayName("says what is wrong with a number, and what an officer has to do with people of other registers")
    void numbers() {
        assertThat(text(institution.get("/training?number=1305"), "#number-error"))
                .contains("8桁");
        assertThat(text(institution.get("/training?number=01999999"), "#number-error"))
                .contains("この番号の登録はありません");
        Registered person = register.register("13");
        try (Visitor officer = Visitor.signedIn(port, "officer-14")) {
            Seen found = officer.get("/training?number=" + person.number());
            assertThat(text(found, "#found")).contains("他の都道府県の登録簿にある方です").doesNotContain("江戸");
            assertThat(found.page().select("#found a")).isEmpty();
        }
    }

    @Test
    @DisplayName("lets an institution record for its own prefecture only, and nothing but training")
    void ownOnly() {
        Registered person = register.register("27");
        Map<String, String> elsewhere = with(ATTENDANCE, "heldBy", "13");

        assertThat(previewed(institution, address(person, PersonAction.ATTENDANCE), elsewhere)
                        .text())
                .contains("OTHER_PREFECTURE");
        Seen preview = previewed(institution, address(person, PersonAction.ATTENDANCE), ATTENDANCE);
        assertThat(institution
                        .submit(preview, preview.shown().expectFirst("#work"), Map.of("heldBy", "13"))
                        .status())
                .isEqualTo(403);
        assertThat(previewed(
                                institution,
                                address(person, PersonAction.COMPLETION),
                                with(completion("CHIEF", "他県-1"), "heldBy", "13"))
                        .status())
                .isEqualTo(403);
        assertThat(previewed(institution, ROSTER, with(course(List.of(person.number() + ",他県-2")), "heldBy", "13"))
                        .status())
                .isEqualTo(403);
        assertThat(institution.get(address(person, PersonAction.CARD)).status()).isEqualTo(403);
        assertThat(institution.get("/people/" + person.number()).text()).contains("NOT_TRAINED_HERE");
        assertThat(person.version()).isEqualTo(1);
    }

    @Test
    @DisplayName("shows an officer whose register the person has left no name in what is sent without the form")
    void noNameByPreview() {
        Registered person = register.register("13");
        try (Visitor officer = Visitor.signedIn(port, "officer-14")) {
            String token = officer.get("/").page().select("input[name=_csrf]").val();
            Seen sent = officer.post(
                    "/people/" + person.number() + "/transfers/preview", Map.of("_csrf", token, "to", "14"));
            assertThat(sent.shown().text()).doesNotContain("江戸");
        }
    }

    @Test
    @DisplayName("takes a completion with the subjects of its curriculum, each with its day and hours (T-2)")
    void subjects() {
        Registered person = register.register("13");
        Map<String, String> typed = completion("CHIEF", "科目-1");

        Seen table = filled(institution, address(person, PersonAction.COMPLETION), typed);
        assertThat(text(table, "#subjects caption")).contains("70時間以上", "計は70時間");
        assertThat(table.page().select("#subjects tbody tr")).hasSize(11);
        assertThat(value(table, "subjects.7.hours")).isEqualTo("18");
        assertThat(text(table, "#subjects thead")).doesNotContain("登録簿の受講");
        assertThat(value(table, "certificateNumber")).isEqualTo("科目-1");
        assertThat(table.page().select("#work [role=alert], #outcome")).isEmpty();

        Seen dayless = previewed(institution, table, Map.of());
        assertThat(dayless.shown().select("#work [role=alert] a").eachAttr("href"))
                .hasSize(9)
                .contains("#field-subjects-0-attendedOn");
        assertThat(text(dayless, "#field-subjects-0-attendedOn-error")).contains("1行目：");

        Seen wrong =
                previewed(institution, dayless, Map.of("subjects.0.attendedOn", "H30.6.1", "subjects.2.hours", "三時間"));
        assertThat(wrong.shown().select("#work [role=alert] a").eachAttr("href"))
                .containsExactly("#field-subjects-2-hours");
        assertThat(value(wrong, "subjects.2.hours")).isEqualTo("三時間");
        assertThat(value(wrong, "subjects.8.attendedOn")).as("as above").isEqualTo("H30.6.1");

        Seen short1 = previewed(institution, wrong, Map.of("subjects.2.hours", "2"));
        assertThat(text(short1, "#work [role=alert]")).contains("SUBJECTS_INCOMPLETE", "ターミナルケア");
        Seen preview = previewed(institution, short1, Map.of("subjects.2.hours", "3", "subjects.2.heldBy", "13"));
        assertThat(text(preview, "#outcome")).contains("科目-1");
        record(institution, preview);
        record(institution, preview);

        assertThat(person.version()).isLessThanOrEqualTo(3);
        assertThat(register.get(person.path() + "/history").hasStatus(200).body())
                .containsOnlyOnce("CourseCompleted\"")
                .contains("\"subjectNo\":9")
                .containsOnlyOnce("\"hours\":3,\"heldBy\":\"13\"");
    }

    @Test
    @DisplayName("fills in what is missing to what the register holds, and shows another table for another course")
    void attended() {
        Registered person = register.register()
                .withAttendance("CHIEF", "H28", 1, "2018-06-01", "5")
                .withAttendance("CHIEF", "H28", 8, "2018-06-02", "10");
        String address = address(person, PersonAction.COMPLETION);
        try (Visitor officer = Visitor.signedIn(port, "officer-13")) {
            Seen table = filled(officer, address, completion("CHIEF", "科目-2"));
            assertThat(text(table, "#subjects")).contains("登録簿の受講", "登録簿にある受講は15時間");
            assertThat(value(table, "subjects.0.hours")).isEmpty();
            assertThat(value(table, "subjects.7.hours")).isEqualTo("8");

            Seen other = previewed(officer, table, Map.of("course", "SPECIALIZED_2", "fill", "true"));
            assertThat(value(other, "subjects.0.hours")).isEqualTo("4");
            assertThat(filled(officer, address, with(completion("CHIEF", "科目-2"), "edition", "R6"))
                            .shown()
                            .select("#subjects tbody tr"))
                    .hasSize(12);
            Seen attested = previewed(officer, table, Map.of("attested", "true"));
            assertThat(text(attested, "#subjects")).contains("科目は要りません");
            assertThat(text(attested, "#outcome")).contains("科目-2");
        }
    }

    @Test
    @DisplayName("checks the roster of a finished course line by line, and records once what can be recorded")
    void roster() {
        List<Registered> people = List.of(register.register("13"), register.register("27"), register.register("14"));
        List<String> lines = List.of(
                people.get(0).number() + ",名簿-1",
                people.get(1).number() + "\t名簿-2",
                "花子,名簿-3",
                "01999999,名簿-4",
                people.get(2).number() + " 名簿-5",
                people.get(2).number() + " 名簿-6");

        Seen table = filled(institution, ROSTER, course(lines));
        assertThat(text(table, "#subjects caption")).contains("32時間以上");
        Seen preview = previewed(institution, table, Map.of("subjects.0.attendedOn", "H30.6.1"));
        assertThat(text(preview, "#outcome h2")).isEqualTo("6行のうち3行を記録できます");
        assertThat(preview.page().select("#outcome tbody tr").eachText())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("1 " + people.get(0).number())
                                .contains("名簿-1", "記録できます"),
                        line -> assertThat(line).contains("記録できます").doesNotContain("江戸"),
                        line -> assertThat(line).contains("3 花子", "8桁の登録番号がありません"),
                        line -> assertThat(line).contains("記録できません", "01999999"),
                        line -> assertThat(line).contains("記録できます"),
                        line -> assertThat(line).contains("前の行にもあります"));

        Seen recorded = record(institution, preview);
        Seen again = record(institution, preview);
        assertThat(text(recorded, "[role=status] h2")).isEqualTo("6行のうち3行を記録しました");
        assertThat(text(again, "[role=status] h2")).isEqualTo("6行のうち3行を記録しました");
        assertThat(recorded.page().select("textarea[name=lines]").text().lines())
                .containsExactly(lines.get(2), lines.get(3), lines.get(5));
        assertThat(people).allSatisfy(person -> assertThat(person.version()).isEqualTo(2));

        Seen mended =
                previewed(institution, recorded, Map.of("lines", people.get(2).number() + " 名簿-5"));
        assertThat(text(mended, "#outcome")).contains("1行のうち0行", "規則 T-5");
        assertThat(mended.page().select("#outcome button")).isEmpty();
    }

    @Test
    @DisplayName("shows a roster again if one of its people was changed since, or the roster was")
    void staleRoster() {
        Registered person = register.register("13");
        Map<String, String> typed = with(course(List.of(person.number() + ",名簿-7")), "attested", "true");
        Seen preview = previewed(institution, ROSTER, typed);
        person.withCard("2018-04-01");

        Seen stale = record(institution, preview);
        assertThat(stale.text()).contains("表示した後に、入力か登録簿の内容が変わりました");
        Seen changed = institution.submit(
                stale, stale.shown().expectFirst("#work"), Map.of("lines", person.number() + ",名簿-8"));
        assertThat(changed.text()).contains("表示した後に、入力か登録簿の内容が変わりました");
        assertThat(person.version()).isEqualTo(2);

        assertThat(text(record(institution, changed), "[role=status] h2")).isEqualTo("1行のうち1行を記録しました");
        assertThat(person.version()).isEqualTo(3);
    }

    @Test
    @DisplayName("refuses an officer the lines of other registers, and anyone a roster that is too long or empty")
    void refusedRosters() {
        Registered here = register.register("13");
        Registered elsewhere = register.register("14");
        Map<String, String> typed =
                with(course(List.of(here.number() + ",名簿-9", elsewhere.number() + ",名簿-10")), "attested", "true");
        try (Visitor officer = Visitor.signedIn(port, "officer-13")) {
            Seen preview = previewed(officer, ROSTER, typed);
            assertThat(preview.shown().select("#outcome tbody tr").eachText())
                    .satisfiesExactly(
                            line -> assertThat(line).contains("江戸 太郎", "記録できます"),
                            line -> assertThat(line).contains("記録できません").doesNotContain("江戸"));
            await().untilAsserted(() -> assertThat(register.as("auditor")
                            .get("/api/v1/personal-data-reads?registrationNumber=" + here.number())
                            .body())
                    .contains("POST " + ROSTER + "/preview", "officer-13"));
            record(officer, preview);
            assertThat(here.version()).isEqualTo(2);
            assertThat(elsewhere.version()).isEqualTo(1);

            String many = IntStream.rangeClosed(1, 101)
                    .mapToObj(i -> "%s,多-%d".formatted(here.number(), i))
                    .collect(Collectors.joining("\n"));
            assertThat(text(previewed(officer, ROSTER, with(typed, "lines", many)), "#work [role=alert]"))
                    .contains("101行あります");
            assertThat(previewed(officer, ROSTER, with(typed, "lines", ""))
                            .shown()
                            .select("#work [role=alert] a")
                            .eachAttr("href"))
                    .containsExactly("#field-lines");
        }
    }

    @Test
    @DisplayName("loses nothing of a roster when the session has ended in the middle of it")
    void interrupted() {
        Registered person = register.register("13");
        Seen table = filled(institution, ROSTER, course(List.of(person.number() + ",名簿-11")));
        institution.forgetsSession();

        Seen why = previewed(institution, table, Map.of("subjects.0.attendedOn", "H30.6.1"));
        Seen signIn = institution.get(why.page().expectFirst("main .tasks a").attr("href"));
        Seen again = institution.signIn(signIn, "institution-27");

        assertThat(again.path()).isEqualTo(ROSTER);
        assertThat(again.text()).contains("入力はそのまま残っています");
        assertThat(value(again, "subjects.0.attendedOn")).isEqualTo("H30.6.1");
        assertThat(value(again, "subjects.7.hours")).isEqualTo("4");
        record(institution, previewed(institution, again, Map.of()));
        assertThat(person.version()).isEqualTo(2);
    }

    @Test
    @DisplayName("has all its words in both languages")
    void words() {
        Registered person = register.register("13");
        for (String language : List.of("?lang=ja", "?lang=en")) {
            for (String page : List.of("/training", address(person, PersonAction.COMPLETION))) {
                assertThat(filledOrShown(page, language)).doesNotContain("??");
            }
            Seen table =
                    filled(institution, ROSTER + language, course(List.of("花子", person.number() + ",言葉-" + language)));
            Seen preview = previewed(institution, table, Map.of("subjects.0.attendedOn", "H30.6.1"));
            assertThat(table.shown().text() + preview.shown().text()).doesNotContain("??");
        }
    }

    private String filledOrShown(String page, String language) {
        Seen seen = institution.get(page + language);
        return page.equals("/training")
                ? seen.shown().text()
                : previewed(institution, seen, Map.of()).shown().text();
    }
}
