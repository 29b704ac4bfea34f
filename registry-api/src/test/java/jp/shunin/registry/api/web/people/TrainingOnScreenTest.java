package jp.shunin.registry.api.web.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Screen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("In a browser, a training institution")
class TrainingOnScreenTest {

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    @Autowired
    TrainingOnScreenTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @DisplayName("comes from a number to a completion with its subjects, and from a list to a finished course")
    void records(int width) {
        Registered person = register.register("13");
        try (Screen screen = Screen.signedIn(port, width, "institution-27")) {
            Page page = screen.open("/training").page();
            page.fill("#number", person.number());
            page.press("#number", "Enter");
            assertThat(page.locator("#found")).containsText("東京都");
            screen.isSound();

            page.click("#found a[href$=course-completions]");
            choose(page, "科画-" + width);
            screen.isSound();
            page.click("#preview");
            assertThat(page.locator("#outcome h2")).isFocused();
            page.click("#outcome button");
            assertThat(page.locator("[role=status]")).containsText("記録しました");

            Registered other = register.register("14");
            screen.open("/training/completions");
            page.fill("[name=lines]", other.number() + "\t名画-" + width + "\n花子\t名画-0");
            choose(page, null);
            page.click("#preview");
            assertThat(page.locator("#outcome h2")).isFocused();
            screen.isSound();
            page.click("#outcome button");
            assertThat(page.locator("[role=status]")).containsText("2行のうち1行を記録しました");
            screen.isSound();
            assertThat(other.version()).isEqualTo(2);
        }
    }

    /** The subjects come as the course is chosen, and go where none are needed. */
    private static void choose(Page page, @Nullable String certificate) {
        page.selectOption("[name=course]", "SPECIALIZED_2");
        page.selectOption("[name=edition]", "H28");
        page.fill("[name=completedOn]", "H31.3.1");
        if (certificate != null) {
            page.fill("[name=certificateNumber]", certificate);
        }
        assertThat(page.locator("#subjects tbody tr")).hasCount(10);
        page.check("[name=attested][value=true]");
        assertThat(page.locator("#subjects table")).hasCount(0);
        page.check("[name=attested][value=false]");
        page.fill("[id=field-subjects-0-attendedOn]", "H30.6.1");
        assertThat(page.locator("[id=field-subjects-7-hours]")).hasValue("4");
    }

    @Test
    @DisplayName("loses nothing of a completion when the session ends in the middle of it, and records it once")
    void interrupted() {
        Registered person = register.register("13");
        try (Screen screen = Screen.signedIn(port, 1280, "institution-27")) {
            Page page = screen.open("/people/" + person.number() + "/course-completions")
                    .page();
            choose(page, "途中-1");
            page.context().clearCookies();
            page.click("#preview");

            page.click("main .tasks a");
            screen.hasTold("401");
            page.fill("input[name=username]", "institution-27");
            page.fill("input[name=password]", "demo");
            page.press("input[name=password]", "Enter");
            assertThat(page.locator("#work [role=status]")).containsText("入力はそのまま残っています");
            assertThat(page.locator("[name=certificateNumber]")).hasValue("途中-1");
            assertThat(page.locator("[id=field-subjects-0-attendedOn]")).hasValue("H30.6.1");
            assertThat(person.version()).isEqualTo(1);

            page.click("#preview");
            page.dblclick("#outcome button");
            assertThat(page.locator("h1")).hasText("江戸 太郎");
            assertThat(person.version()).isEqualTo(2);
        }
    }
}
