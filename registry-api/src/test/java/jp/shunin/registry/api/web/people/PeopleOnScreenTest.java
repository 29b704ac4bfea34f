package jp.shunin.registry.api.web.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Screen;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@RunningRegistry
@DisplayName("In a browser, the pages of people")
class PeopleOnScreenTest {

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    @Autowired
    PeopleOnScreenTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("let an officer register, issue a card and record a completion by the keyboard alone")
    void keyboard() {
        try (Screen screen = Screen.signedIn(port, 1280, "officer-13")) {
            Keys keys = new Keys(screen.open("/registration").page());
            keys.type("registeredOn", "H30.5.20").type("practicalTrainingCompletedOn", "H30.3.23");
            keys.type("person.familyName", "鍵盤").type("person.givenName", "歩");
            keys.type("person.familyNameKana", "ケンバン").type("person.givenNameKana", "アユミ");
            keys.type("person.dateOfBirth", "S55.1.2").previewAndRecord();
            String person = screen.page().url();
            assertThat(screen.page().locator("h1")).hasText("鍵盤 歩");

            keys.follow("証を交付");
            keys.type("issuedOn", "R5.4.1").previewAndRecord();
            assertThat(screen.page()).hasURL(person);

            keys.follow("研修の修了を記録");
            keys.choose("course", "主任介護支援専門員研修").choose("edition", "令和6年度課程").type("completedOn", "R7.2.19");
            keys.type("certificateNumber", "鍵盤-1").check("attested", "true");
            assertThat(screen.page().locator("#subjects table")).hasCount(0);
            keys.previewAndRecord();
            assertThat(screen.page().locator(".answer .say")).containsText("主任介護支援専門員です");
        }
    }

    /** The keyboard: goes on by Tab until it has come to what is wanted. */
    private record Keys(Page page) {

        private static final int FARTHEST = 60;

        Keys type(String field, String text) {
            reach("name", field);
            page.keyboard().insertText(text);
            return this;
        }

        Keys choose(String field, String label) {
            reach("name", field);
            page.keyboard().type(label.substring(0, 1));
            page.locator(":focus").selectOption(new SelectOption().setLabel(label));
            return this;
        }

        Keys check(String field, String value) {
            reach("name", field);
            while (!page.locator(":focus").getAttribute("value").equals(value)) {
                page.keyboard().press("ArrowUp");
            }
            page.keyboard().press("Space");
            return this;
        }

        void previewAndRecord() {
            reach("id", "preview");
            page.keyboard().press("Enter");
            assertThat(page.locator("#outcome h2")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            try {
                page.waitForURL(address -> address.matches(".*/people/[0-9]{8}"));
            } catch (TimeoutError notThere) {
                throw new AssertionError(page.url() + " says: " + page.innerText("main"), notThere);
            }
        }

        void follow(String link) {
            reach("text", link);
            page.keyboard().press("Enter");
            page.waitForSelector("#work");
        }

        private void reach(String what, String wanted) {
            for (int i = 0; i < FARTHEST; i++) {
                page.keyboard().press("Tab");
                Object found = page.evaluate(
                        "what => what === 'text' ? document.activeElement.textContent :"
                                + " document.activeElement.getAttribute(what)",
                        what);
                if (wanted.equals(found)) {
                    return;
                }
            }
            throw new AssertionError("the keyboard does not come to " + what + " " + wanted);
        }
    }

    @Test
    @DisplayName("find people as one types, and say so without leaving the page")
    void searchAsYouType() {
        Registered person = register.register();
        try (Screen screen = Screen.signedIn(port, 1280, "officer-13")) {
            screen.open("/people");
            screen.page().locator("#number").pressSequentially(person.number());
            assertThat(screen.page().locator("#results tbody a")).hasText(person.number());
            screen.isSound();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @DisplayName("put a completion right with its subjects in the same table, and lose none of them (X-3)")
    void subjectsPutRight(int width) {
        Registered person = register.register();
        person.post("course-completions", """
            {"course": "SPECIALIZED_2", "edition": "H28", "completedOn": "2019-03-01", "certificateNumber": "訂正-%d",
             "heldBy": "13", "subjects": [%s]}\
            """.formatted(width, subjectsOfSpecialized2()))
                .isRecorded();
        try (Screen screen = Screen.signedIn(port, width, "officer-13")) {
            Page page =
                    screen.open("/people/" + person.number() + "/corrections").page();
            page.click("tr:has-text('訂正-') td:last-child a");
            assertThat(page.locator("#field-eventId")).containsText("訂正-" + width);
            assertThat(page.locator("[id=field-subjects-0-attendedOn]")).hasValue("2018-06-01");
            assertThat(page.locator("[id=field-subjects-7-hours]")).hasValue("4.5");
            screen.isSound();

            page.check("[name=action][value=REPLACE]");
            page.fill("[id=field-subjects-0-attendedOn]", "いつか");
            page.fill("[name=reason]", "受講日の誤記");
            page.click("#preview");
            assertThat(page.locator("[id=field-subjects-0-attendedOn-error]")).isVisible();
            page.fill("[id=field-subjects-0-attendedOn]", "H30.6.2");
            page.check("[name='replacement.attested'][value=true]");
            assertThat(page.locator("#subjects table")).hasCount(0);
            page.check("[name='replacement.attested'][value=false]");
            assertThat(page.locator("[id=field-subjects-7-hours]")).hasValue("4.5");
            page.fill("[id=field-subjects-0-attendedOn]", "H30.6.2");
            page.click("#preview");
            page.waitForSelector("#outcome");
            screen.isSound();
            page.click("#outcome button");
            assertThat(page.locator("main > [role=status]")).containsText("記録しました");
        }
        JsonNode subjects = register.get(person.path() + "/history").json().at("/events/3/data/subjects");
        Assertions.assertThat(subjects.valueStream().map(PeopleOnScreenTest::said))
                .hasSize(8)
                .startsWith("1 2018-06-02 4.5 13", "2 2018-06-01 4.5 13", "3 2018-06-01 4.5 14")
                .allMatch(subject -> subject.startsWith("1 ") || subject.contains(" 2018-06-01 4.5 "));
    }

    private static String said(JsonNode subject) {
        return Stream.of("subjectNo", "attendedOn", "hours", "heldBy")
                .map(part -> subject.path(part).asString())
                .collect(Collectors.joining(" "));
    }

    private static String subjectsOfSpecialized2() {
        return IntStream.rangeClosed(1, 8)
                .mapToObj(subject -> """
                    {"subjectNo": %d, "attendedOn": "2018-06-01", "hours": 4.5, "heldBy": "%s"}\
                    """.formatted(subject, subject == 3 ? "14" : "13"))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @DisplayName("shut nobody out, at the width of a desk and of a hand")
    void sound(int width) {
        Registered person = register.register()
                .withCard("2021-05-01")
                .withCompletion("CHIEF", "H28", "2019-03-01", "画面-%d-1".formatted(width))
                .withCompletion("CHIEF_RENEWAL", "H28", "2023-09-10", "画面-%d-2".formatted(width));
        String address = "/people/" + person.number();
        try (Screen screen = Screen.signedIn(port, width, "officer-13")) {
            for (String path : List.of(
                    "/people?number=" + person.number(),
                    address,
                    "/registration",
                    address + "/course-completions",
                    address + "/corrections")) {
                screen.open(path).isSound();
            }
            screen.open(address + "/card-renewals");
            screen.page().fill("[name=renewedOn]", "2026-01-15");
            screen.page().click("#preview");
            screen.page().waitForSelector("#outcome");
            screen.isSound();
            screen.page().fill("[name=renewedOn]", "2031-01-15");
            screen.page().click("#preview");
            screen.page().waitForSelector("#work [role=alert]");
            assertThat(screen.page().locator("#work [role=alert]")).isFocused();
            screen.isSound();
        }
    }
}
