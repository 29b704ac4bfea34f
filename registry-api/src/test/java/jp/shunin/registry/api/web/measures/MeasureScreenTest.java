package jp.shunin.registry.api.web.measures;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Screen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningRegistry
@DisplayName("A special measure, by keyboard alone")
class MeasureScreenTest {

    private static final String OWN = "44";
    private static final int MOST_TABS = 60;

    private final RegisterClient register;

    @LocalServerPort
    private int port;

    @Autowired
    MeasureScreenTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @Test
    @DisplayName("is declared by an officer, approved by an approver, applied while one watches, and reported")
    void wholeWay() {
        for (int i = 0; i < 3; i++) {
            register.register(OWN).withCard("2016-06-17");
        }
        String address = declared(Screen.WIDTHS[0]);
        approved(address, Screen.WIDTHS[1]);
        amended(address, Screen.WIDTHS[1]);
        seenBeforeApproval(address, Screen.WIDTHS[0]);
    }

    /** Reaches further for a part of the cohort. */
    private void amended(String address, int width) {
        try (Screen officer = Screen.signedIn(port, width, "officer-" + OWN)) {
            officer.open(address).isSound();
            Page page = officer.page();
            press(page, "#changing a[href$='/amendment']");
            page.waitForURL("**/amendment");
            officer.isSound();
            press(page, "button[value='2']");
            page.waitForURL("**step=2**");
            officer.isSound();
            press(page, "button[value='3']");
            page.waitForURL("**step=3**");
            press(page, "button[value='add']");
            page.waitForURL("**step=add**");
            officer.isSound();
            choose(page, "length-2", 1);
            type(page, "#years-2", "4");
            type(page, "#rangeFrom-2", "2020-06-16");
            page.keyboard().press("Enter");
            page.waitForURL("**step=4**");
            officer.isSound();
            assertThat(page.innerText("fieldset#length-2")).contains("の中にありません");
            reach(page, "#rangeFrom-2");
            page.keyboard().press("Control+A");
            page.keyboard().type("2021-06-16");
            page.keyboard().press("Enter");
            page.waitForURL("**rangeFrom-2=2021-06-16**step=4**");
            officer.isSound();
            assertThat(page.innerText("#surprises")).contains("3件", "9年");
            press(page, "form[method=post] button.button:not(.second)");
            page.waitForURL("**" + address);
            officer.isSound();
            assertThat(page.locator("#amended").isVisible()).isTrue();
        }
    }

    private void seenBeforeApproval(String address, int width) {
        try (Screen officer = Screen.signedIn(port, width, "officer-" + OWN)) {
            officer.open(address + "/withdrawal").isSound();
            officer.open(address + "/amendment?step=3").isSound();
            officer.open(address + "?lang=en").isSound();
        }
    }

    private String declared(int width) {
        try (Screen officer = Screen.signedIn(port, width, "officer-" + OWN)) {
            officer.open("/measures").isSound();
            Page page = officer.page();
            press(page, "a[href='/measures/new']");
            page.waitForURL("**/measures/new");
            officer.isSound();
            type(page, "#documentNumber", "3福高第44号");
            type(page, "#documentDate", "R3.1.26");
            type(page, "#measureId", "44-by-keyboard");
            page.keyboard().press("Enter");
            page.waitForURL("**step=2**");
            officer.isSound();
            choose(page, "covers", 0);
            type(page, "#expiresFrom", "2021-06-16");
            type(page, "#expiresThrough", "2021-06-16");
            page.keyboard().press("Enter");
            page.waitForURL("**step=3**");
            officer.isSound();
            choose(page, "length", 1);
            type(page, "#years", "3");
            page.keyboard().press("Enter");
            page.waitForURL("**step=4**");
            officer.isSound();
            assertThat(page.innerText("#spans")).contains("8年");
            page.goBack();
            assertThat(page.inputValue("#documentNumber, input[name=documentNumber]"))
                    .isEqualTo("3福高第44号");
            page.goForward();
            press(page, "form[method=post] button.button:not(.second)");
            page.waitForURL("**/measures/44-by-keyboard");
            officer.isSound();
            return "/measures/44-by-keyboard";
        }
    }

    private void approved(String address, int width) {
        try (Screen approver = Screen.signedIn(port, width, "approver-" + OWN)) {
            approver.open("/measures").isSound();
            approver.open(address).isSound();
            Page page = approver.page();
            press(page, "#approval button");
            PlaywrightAssertions.assertThat(page.locator("#report .facts dd").first())
                    .hasText("3", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            assertThat(page.locator("#progress[hx-get]").count()).isZero();
            approver.isSound();
            approver.open(address + "?lang=en").isSound();
        }
    }

    /** Goes on with the Tab key until something has the focus. */
    private static void reach(Page page, String what) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            if (Boolean.TRUE.equals(page.evaluate("what => document.activeElement.matches(what)", what))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(what + " is not reached by the keyboard at " + page.url());
    }

    private static void press(Page page, String what) {
        reach(page, what);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private static void type(Page page, String field, String text) {
        reach(page, field);
        page.keyboard().type(text);
    }

    /** Chooses one of a few: the Tab key leads to the first, or to the one that is chosen, and arrows to the others. */
    private static void choose(Page page, String name, int which) {
        reach(page, "input[name=" + name + "]");
        page.keyboard().press("Space");
        for (int i = 0; i < which; i++) {
            page.keyboard().press("ArrowDown");
        }
    }
}
