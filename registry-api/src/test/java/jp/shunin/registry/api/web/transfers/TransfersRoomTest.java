package jp.shunin.registry.api.web.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Screen;
import jp.shunin.registry.api.support.Visitor;
import jp.shunin.registry.api.support.Visitor.Seen;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("M-4: the room of transfers")
class TransfersRoomTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    @Autowired
    TransfersRoomTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName(
            "shows what is asked with its age, marks what waits longer than a month, and leads to what may be done")
    void inbox() {
        Registered late = asked("02", "03", TODAY.minusDays(32));
        Registered fresh = asked("02", "03", TODAY.minusDays(31));

        try (Visitor officer = Visitor.signedIn(port, "officer-03")) {
            Document page = officer.get("/transfers").shown();
            Element row = row(page, late);
            assertThat(row.text()).contains("青森県", "32 日", "1か月超", "未処理");
            assertThat(row.select("a").eachAttr("href"))
                    .containsExactly(
                            "/people/" + late.number(),
                            "/people/" + late.number() + "/transfers",
                            "/people/" + late.number() + "/transfer-refusal",
                            "/transfers/" + late.number() + "/elsewhere");
            assertThat(row(page, fresh).text()).contains("31 日").doesNotContain("1か月超");
            assertThat(page.select(".tabs [aria-current]").text()).contains("転入の申請");
            assertThat(officer.get("/").shown().select("main .count").eachText())
                    .anySatisfy(count -> assertThat(count).contains("未処理の転入の申請"));
        }
        try (Visitor sender = Visitor.signedIn(port, "officer-02")) {
            Element row = row(sender.get("/transfers?direction=OUT").shown(), late);
            assertThat(row.select("ul a").eachText()).singleElement().asString().startsWith("取下げ");
            assertThat(sender.get("/transfers").shown().select("main").text()).contains("この条件の申請はありません");
        }
        try (Visitor approver = Visitor.signedIn(port, "approver-03")) {
            assertThat(row(approver.get("/transfers").shown(), late).select("ul a"))
                    .isEmpty();
        }
        try (Visitor auditor = Visitor.signedIn(port, "auditor")) {
            assertThat(auditor.get("/transfers").shown().select("table")).isEmpty();
            assertThat(row(auditor.get("/transfers?prefecture=03").shown(), late)
                            .select("ul a"))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("shows what was decided where it is asked for, and whom it may not show any more it does not link to")
    void states() {
        Registered refused = asked("06", "07", LocalDate.of(2024, 4, 1));
        refused.post("transfer-requests/current/refusal", "{\"on\": \"2024-04-11\", \"reason\": \"勤務先が県外\"}")
                .isRecorded();

        try (Visitor officer = Visitor.signedIn(port, "officer-07")) {
            assertThat(officer.get("/transfers").shown().text()).doesNotContain(refused.number());
            for (String state : List.of("ALL", "REFUSED")) {
                Element row = row(officer.get("/transfers?state=" + state).shown(), refused);
                assertThat(row.text()).contains("10 日", "不承認", "2024-04-11（令和6年4月11日）");
                assertThat(row.select("a")).isEmpty();
            }
            assertThat(officer.get("/transfers?prefecture=06").status()).isEqualTo(403);
            assertThat(officer.get("/transfers?cursor=x").status()).isEqualTo(400);
        }
    }

    @Test
    @DisplayName("comes in pages, the oldest first")
    void pages() {
        for (int i = 0; i < 51; i++) {
            asked("08", "09", TODAY.minusDays(i));
        }
        try (Visitor officer = Visitor.signedIn(port, "officer-09")) {
            Seen first = officer.get("/transfers");
            assertThat(first.shown().select("tbody tr")).hasSize(50);
            assertThat(first.page().expectFirst("tbody tr").text()).contains("50 日");
            Document second = officer.get(
                            first.page().expectFirst("a:containsOwn(次の申請)").attr("href"))
                    .shown();
            assertThat(second.select("tbody tr"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.text()).contains("0 日"));
        }
    }

    @Test
    @DisplayName("M-1: cannot pass a request on, and leads to a refusal that names the right prefecture")
    void elsewhere() {
        Registered person = asked("10", "11", TODAY);
        String address = "/transfers/" + person.number() + "/elsewhere";

        try (Visitor officer = Visitor.signedIn(port, "officer-11")) {
            Document page = officer.get(address).shown();
            Element form = page.expectFirst("main form[method=post]");
            assertThat(form.attr("action")).isEqualTo("/people/" + person.number() + "/transfer-refusal/preview");
            assertThat(form.expectFirst("[name=on]").val()).isEqualTo(TODAY.toString());
            assertThat(form.select("option").eachText()).contains("北海道").doesNotContain("群馬県", "埼玉県");
            assertThat(form.expectFirst("option:containsOwn(北海道)").val()).isEqualTo("移転先は北海道です。群馬県から改めて進達してください。");
            assertThat(officer.get("/transfers/13999999/elsewhere").status()).isEqualTo(404);
        }
        try (Visitor other = Visitor.signedIn(port, "officer-12")) {
            assertThat(other.get(address).status()).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("leads through the refusal that is shown first, once, and back to the room")
    void refused() {
        Registered person = asked("10", "11", TODAY);

        try (Visitor officer = Visitor.signedIn(port, "officer-11")) {
            Seen elsewhere = officer.get("/transfers/" + person.number() + "/elsewhere");
            Seen shown = officer.submit(elsewhere, Map.of("reason", "移転先は北海道です。"));
            assertThat(shown.shown().select("#outcome").text()).contains("登録の移転の不承認");
            Seen after = officer.submit(
                    shown,
                    shown.page().expectFirst("form#work"),
                    "/people/" + person.number() + "/transfer-refusal",
                    Map.of("on", TODAY.toString(), "reason", "移転先は北海道です。"));
            assertThat(after.path()).isEqualTo("/transfers");
            assertThat(after.shown().select("main .notice.good").text()).contains(person.number());
            assertThat(row(officer.get("/transfers?state=REFUSED").shown(), person)
                            .text())
                    .contains("不承認");
        }
    }

    @Test
    @DisplayName("M-1: leads from a registration number to the form by which its request is forwarded")
    void forwarding() {
        Registered person = register.register("10");
        try (Visitor officer = Visitor.signedIn(port, "officer-10")) {
            assertThat(officer.get("/transfers/forwarding?number=12")
                            .shown()
                            .select(".error-text")
                            .text())
                    .contains("8桁");
            assertThat(officer.get("/transfers/forwarding?number=" + person.number())
                            .path())
                    .isEqualTo("/people/" + person.number() + "/transfer-requests");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @DisplayName("shuts nobody out at the width of a desk and of a hand")
    void sound(int width) {
        Registered person = asked("14", "15", TODAY.minusDays(40));
        asked("15", "14", TODAY.minusDays(3));

        try (Screen officer = Screen.signedIn(port, width, "officer-15")) {
            officer.isSound();
            officer.open("/transfers").isSound();
            officer.page().click(".tabs a:has-text('転出')");
            officer.isSound();
            officer.page().selectOption("#state", "ALL");
            officer.page().click("main form button");
            assertThat(officer.page().innerText("main")).contains("神奈川県", "3 日");
            officer.page().click("main a:has-text('進達')");
            officer.isSound();
            officer.open("/transfers/" + person.number() + "/elsewhere").isSound();
            officer.open("/transfers");
            officer.page().click("tr:has-text('" + person.number() + "') a:has-text('承認') >> nth=0");
            officer.page().fill("#field-transferredOn", TODAY.toString());
            officer.page().click("button:has-text('記録するとどうなるか')");
            officer.page().waitForSelector("#outcome");
            assertThat(officer.page().innerText("#outcome")).contains("神奈川県から新潟県へ");
            officer.isSound();
            officer.page().click("#outcome button");
            officer.page().waitForSelector(".notice.good");
            officer.open("/transfers?state=ACCEPTED&lang=en").isSound();
            assertThat(officer.page().innerText("main")).contains(person.number(), "Accepted");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @DisplayName(
            "M-2: carries a request from one officer's screen to another's, who refuses it; nothing is recorded twice")
    void fromScreenToScreen(int width) {
        Registered person = register.register("10");
        try (Screen sender = Screen.signedIn(port, width, "officer-10")) {
            Page page = sender.page();
            page.click("nav a[href='/transfers']");
            page.click(".tabs a:has-text('転出')");
            page.click("main a:has-text('進達')");
            page.fill("#number", person.number());
            page.press("#number", "Enter");
            page.selectOption("[name=to]", "11");
            page.fill("[name=requestedOn]", TODAY.toString());
            page.fill("[name=workplace]", "埼玉の事業所");
            page.click("#preview");
            page.waitForSelector("#outcome");
            page.dblclick("#outcome button");
            page.waitForURL("**/people/" + person.number());
            page.goBack();
            page.waitForSelector("#work");
            assertThat(person.version()).isEqualTo(2);
        }
        try (Screen receiver = Screen.signedIn(port, width, "officer-11")) {
            Page page = receiver.page();
            page.click("main a[href='/transfers']");
            page.click("tr:has-text('" + person.number() + "') a[href$='/transfer-refusal']");
            page.fill("[name=on]", TODAY.toString());
            page.click("#preview");
            page.waitForSelector("#work [role=alert] a[href='#field-reason']");
            page.fill("[name=reason]", "勤務先が県外のため");
            page.click("#preview");
            page.waitForSelector("#outcome");
            receiver.isSound();
            page.dblclick("#outcome button");
            page.waitForURL("**/transfers");
            assertThat(page.innerText(".notice.good")).contains(person.number());
            assertThat(page.locator("tr:has-text('" + person.number() + "')").count())
                    .isZero();
            page.selectOption("#state", "REFUSED");
            page.click("main form button");
            assertThat(page.innerText("tr:has-text('" + person.number() + "')")).contains("不承認");
        }
        assertThat(person.version()).isEqualTo(3);
    }

    private Registered asked(String from, String to, LocalDate on) {
        Registered person = register.register(from);
        person.post("transfer-requests", """
            {"to": "%s", "requestedOn": "%s", "workplace": "見本ケアプランセンター"}\
            """.formatted(to, on)).isRecorded();
        return person;
    }

    private static Element row(Document page, Registered person) {
        return page.expectFirst("tbody tr:contains(%s)".formatted(person.number()));
    }
}
