package jp.shunin.registry.api.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Somebody in front of the pages, in a real browser with scripts. Closing it fails if the console told of an error at any
 * time; {@link #isSound()} looks for what shuts people out.
 */
public final class Screen implements AutoCloseable {

    /** The widths at which every page must be sound: a desk, and a hand. */
    public static final int[] WIDTHS = {1280, 390};

    private static final int HEIGHT = 900;
    private static final String AXE = axe();

    private final String server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> console = new ArrayList<>();

    /** Somebody who has not signed in. */
    public Screen(int port, int width) {
        this.server = "http://localhost:" + port;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, HEIGHT)
                        .setLocale("ja-JP"));
        this.page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                console.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> console.add(page.url() + ": " + error));
    }

    /** Somebody who signs in by the form to which the pages lead a stranger. */
    public static Screen signedIn(int port, int width, String account) {
        Screen screen = new Screen(port, width);
        screen.open("/");
        screen.page.fill("input[name=username]", account);
        screen.page.fill("input[name=password]", "demo");
        screen.page.press("input[name=password]", "Enter");
        screen.page.waitForURL(
                address -> address.equals(screen.server + "/") || address.startsWith(screen.server + "/?"));
        return screen;
    }

    public Page page() {
        return page;
    }

    /** Goes to an address of the register. */
    public Screen open(String path) {
        page.navigate(server + path);
        return this;
    }

    /** Goes to an address of the register, and tells with what status it is answered. */
    public int status(String path) {
        return Objects.requireNonNull(page.navigate(server + path)).status();
    }

    /** Asks for a file with the session of the pages, without leaving the page that is shown. */
    public APIResponse file(String path) {
        return page.request().get(server + path);
    }

    /** The path of the page that is shown, without what is asked of it. */
    public String path() {
        return URI.create(page.url()).getPath();
    }

    /** Fails if axe-core finds something against WCAG 2.2 A or AA, if the page is wider than the screen, or lacks a text. */
    public Screen isSound() {
        if (Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'undefined'"))) {
            page.evaluate(AXE);
        }
        assertThat(violations()).as("axe-core at %s", page.url()).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels to scroll sideways at %s", page.url())
                .isEqualTo(0);
        assertThat(page.innerText("body")).as("the texts at %s", page.url()).doesNotContain("??");
        return this;
    }

    /** The same when the window is drawn to each of the widths. */
    public Screen isSoundAtEveryWidth() {
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            isSound();
        }
        page.setViewportSize(WIDTHS[0], HEIGHT);
        return this;
    }

    private List<?> violations() {
        return (List<?>) page.evaluate("""
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
                .then(found => found.violations.map(violation => violation.id + ': ' + violation.help + ' '
                    + violation.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | ')))\
            """);
    }

    /** Expects one error on the console, which belongs to what was done. */
    public Screen hasTold(String error) {
        assertThat(console).singleElement().asString().contains(error);
        console.clear();
        return this;
    }

    /** Keeps a picture of the whole page, for people to look at. */
    public Screen picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(console).as("errors on the console").isEmpty();
    }

    private static String axe() {
        try (InputStream script = Screen.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
