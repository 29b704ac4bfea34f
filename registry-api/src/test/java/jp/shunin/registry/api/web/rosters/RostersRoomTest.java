package jp.shunin.registry.api.web.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Screen;
import jp.shunin.registry.api.support.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@RunningRegistry
@DisplayName("Q-6: the room of rosters")
class RostersRoomTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private static final LocalDate FIRST_OF_R6 = LocalDate.of(2024, 4, 1);

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    @Autowired
    RostersRoomTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("shows who lapses, and how many in each month as a picture and as a table; who asks nothing is shown"
            + " nobody")
    void lapsing() {
        Registered person = lapsingIn("04", 2, "江戸");
        YearMonth month = YearMonth.from(
                LocalDate.parse(person.standingOn(TODAY.toString()).text("/careManager/through")));

        try (Visitor officer = Visitor.signedIn(port, "officer-04")) {
            assertThat(officer.get("/rosters/lapsing").shown().text()).doesNotContain(person.number());
            Document page =
                    officer.get("/rosters/lapsing?prefecture=04&months=6").shown();
            assertThat(page.expectFirst("tbody tr:contains(%s)".formatted(person.number()))
                            .text())
                    .contains("江戸 太郎", "介護支援専門員証");
            assertThat(page.select("svg.chart rect.card")).hasSize(7);
            assertThat(page.select("svg.chart rect.card[height=0]")).hasSize(6);
            assertThat(page.select("svg.chart").attr("aria-label")).contains("介護支援専門員 1 人、主任 0 人");
            assertThat(page.expectFirst("details tr:contains(%s)".formatted(month))
                            .text())
                    .endsWith("1 0");
            assertThat(officer.get("/rosters/lapsing?prefecture=04&months=1")
                            .shown()
                            .text())
                    .doesNotContain(person.number());
            assertThat(officer.get("/").shown().select("main .count").eachText())
                    .contains("3か月以内に満了：介護支援専門員 1 人、主任 0 人");
        }
    }

    @Test
    @DisplayName("shows the chiefs of a day in either calendar, and the completions of a year with what is void")
    void chiefsAndCompletions() {
        Registered chief = register.register("05").withCard("2016-06-01");
        chief.withCompletion("CHIEF", "H28", "2019-06-01", "C-05");
        chief.post("course-completions/C-05/invalidation", "{\"invalidatedOn\": \"2020-06-01\", \"reason\": \"見本\"}")
                .isRecorded();
        Registered other = register.register("05").withCard("2016-06-01");
        other.withCompletion("CHIEF", "H28", "2019-06-02", "C-06");

        try (Visitor officer = Visitor.signedIn(port, "officer-05")) {
            Document chiefs =
                    officer.get("/rosters/chiefs?prefecture=05&on=R1.6.2").shown();
            assertThat(chiefs.select("caption").text()).isEqualTo("秋田県、2019-06-02（令和元年6月2日）");
            assertThat(chiefs.select("tbody tr"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.text()).contains(other.number(), "2021-05-31（令和3年5月31日）"));
            assertThat(officer.get("/rosters/chiefs?prefecture=05&on=yesterday")
                            .shown()
                            .select(".error-text")
                            .text())
                    .contains("2026-11-21");
            assertThat(officer.get("/rosters/care-managers?prefecture=05&on=2017-01-01")
                            .shown()
                            .select("tbody tr"))
                    .hasSize(2);
        }
        try (Visitor institution = Visitor.signedIn(port, "institution-13")) {
            Document page = institution
                    .get("/rosters/completions?prefecture=13&course=CHIEF&fiscalYear=2019")
                    .shown();
            assertThat(page.expectFirst("tbody tr:contains(C-05)").text()).contains("取消し", "秋田県");
            assertThat(page.expectFirst("tbody tr:contains(C-06)").text()).doesNotContain("取消し");
            assertThat(institution.get("/rosters").shown().select("main li a").eachAttr("href"))
                    .containsExactly("/rosters/completions");
        }
    }

    @Test
    @DisplayName("hands out the files of the API, after it has told what the Windows code page cannot hold")
    void files() {
        Registered rare = named("16", "𠮷田");
        String asked = "?prefecture=16&on=2017-01-01";

        try (Visitor officer = Visitor.signedIn(port, "officer-16")) {
            Document page = officer.get("/rosters/care-managers" + asked).shown();
            List<String> files = page.select(".downloads a").eachAttr("href");
            assertThat(officer.get(files.get(0)).response()).satisfies(file -> {
                assertThat(file.body()).startsWith("\uFEFF登録番号,").contains(rare.number(), "𠮷田");
                assertThat(file.headers().firstValue("Content-Disposition"))
                        .hasValue("attachment; filename=\"care-managers-16-2017-01-01.csv\"");
            });
            assertThat(officer.get(files.get(1)).response().body()).startsWith("PK");
            Document preflight = officer.get(files.get(2)).shown();
            assertThat(preflight.select("tbody tr"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.text()).contains(rare.number(), "氏", "𠮷", "U+20BB7"));
            assertThat(preflight.select(".buttons a").eachAttr("href"))
                    .hasSize(2)
                    .noneMatch(address -> address.contains("windows-31j"));
            assertThat(officer.get("/rosters/care-managers/file" + asked + "&form=windows-31j")
                            .status())
                    .isEqualTo(422);
            assertThat(officer.get("/rosters/care-managers/file" + asked + "&form=JSON")
                            .status())
                    .isEqualTo(400);
            assertThat(officer.get("/rosters/care-managers/file?form=csv").status())
                    .isEqualTo(400);
        }
        await().untilAsserted(() -> assertThat(readsOf(rare))
                .containsExactly(
                        "GET /rosters/care-managers",
                        "GET /rosters/care-managers/file",
                        "GET /rosters/care-managers/file"));
    }

    @Test
    @DisplayName("comes in pages")
    void pages() {
        for (int i = 0; i < 51; i++) {
            register.register("17").withCard("2016-06-01");
        }
        try (Visitor officer = Visitor.signedIn(port, "officer-17")) {
            Document first = officer.get("/rosters/care-managers?prefecture=17&on=H29.1.1")
                    .shown();
            assertThat(first.select("tbody tr")).hasSize(50);
            Document second = officer.get(
                            first.expectFirst("a:containsOwn(次の方々)").attr("href"))
                    .shown();
            assertThat(second.select("tbody tr")).hasSize(1);
            assertThat(officer.get(second.expectFirst("a:containsOwn(最初に戻る)").attr("href"))
                            .shown()
                            .select("tbody tr"))
                    .hasSize(50);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @DisplayName("shuts nobody out at the width of a desk and of a hand, and hands out a file")
    void sound(int width) {
        lapsingIn("18", 2, "江戸");
        named("18", "𠮷田");

        try (Screen officer = Screen.signedIn(port, width, "officer-18")) {
            officer.open("/rosters").isSound();
            officer.page().click("main a:has-text('有効期間満了予定者')");
            officer.page().selectOption("#months", "24");
            officer.page().click("main form button");
            officer.page().click("summary");
            officer.isSound();
            Download file = officer.page().waitForDownload(() -> officer.page().click("a:has-text('Excel')"));
            assertThat(file.suggestedFilename()).startsWith("lapsing-18-").endsWith("-P24M.xlsx");
            officer.open("/rosters/care-managers?prefecture=18&on=2017-01-01").isSound();
            officer.page().click("a:has-text('Windows-31J')");
            assertThat(officer.page().innerText("main")).contains("U+20BB7");
            officer.isSound();
            officer.open("/rosters/completions?prefecture=18&lang=en").isSound();
            assertThat(officer.page().innerText("main"))
                    .contains("2025 (令和7年度)")
                    .doesNotContain("（");
        }
    }

    private List<String> readsOf(Registered person) {
        return register.get("/api/v1/personal-data-reads?registrationNumber=" + person.number())
                .hasStatus(200)
                .json()
                .at("/reads")
                .valueStream()
                .map((JsonNode read) -> read.at("/what").asString())
                .toList();
    }

    private Registered lapsingIn(String prefecture, int months, String familyName) {
        LocalDate issued = TODAY.minusYears(5).plusMonths(months);
        LocalDate trained = issued.minusMonths(1);
        Registered person = registered(prefecture, familyName);
        return person.withCompletion(
                        "RETRAINING",
                        trained.isBefore(FIRST_OF_R6) ? "H28" : "R6",
                        trained.toString(),
                        "再-" + person.number())
                .withCard(issued.toString());
    }

    private Registered named(String prefecture, String familyName) {
        return registered(prefecture, familyName).withCard("2016-06-01");
    }

    private Registered registered(String prefecture, String familyName) {
        String body = """
            {"prefecture": "%s", "registeredOn": "2016-05-20", "practicalTrainingCompletedOn": "2016-04-30",
             "person": %s}\
            """.formatted(prefecture, RegisterClient.person(familyName, "太郎"));
        return new Registered(
                register,
                register.post("/api/v1/care-managers", body).isRecorded().text("/registrationNumber"));
    }
}
