package jp.shunin.registry.api.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one headless Chromium of all tests, Debian's; it starts with the first that asks for it. */
final class Chromium {

    private static final Path BINARY = Path.of("/usr/bin/chromium");
    private static @Nullable Browser running;

    private Chromium() {}

    static synchronized Browser browser() {
        if (running == null) {
            if (!Files.isExecutable(BINARY)) {
                throw new IllegalStateException(
                        BINARY + " is missing, in which the pages are tested: apt-get install chromium fonts-noto-cjk");
            }
            running = start();
        }
        return running;
    }

    private static Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BINARY)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }
}
