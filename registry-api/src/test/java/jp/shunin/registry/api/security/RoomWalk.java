package jp.shunin.registry.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.shunin.registry.api.support.Screen;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Somebody who goes through the register by its links, to each kind of page once, and finds each sound. Where people are
 * asked for before anything is shown, asks for the one that is named.
 */
final class RoomWalk {

    /** What is asked of an address that makes another page of it. */
    private static final List<String> OTHER_PAGES = List.of("direction=OUT", "eventId=", "after=");

    private static final String VISIBLE_LINKS = """
        () => [...document.querySelectorAll('a[href^="/"]')].filter(link => link.checkVisibility())
            .map(link => link.getAttribute('href'))\
        """;

    private final Screen screen;
    private final List<PathPattern> pages;
    private final Map<String, String> names;
    private final Set<String> looked;
    private final LocalDate today;
    private final Set<String> led = new TreeSet<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    /**
     * A walk that has not begun.
     *
     * @param names the names in addresses that are looked at, and the people who are
     * @param looked what was found sound before, by anybody
     */
    RoomWalk(
            Screen screen,
            Collection<String> patterns,
            Map<String, String> names,
            Set<String> looked,
            LocalDate today) {
        this.screen = screen;
        this.names = names;
        this.looked = looked;
        this.today = today;
        this.pages = patterns.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .sorted()
                .toList();
    }

    /** The patterns of all pages and files to which links led. */
    Set<String> led() {
        return led;
    }

    void from(String address, Predicate<String> isFile) {
        note(address);
        while (!ahead.isEmpty()) {
            String next = ahead.removeFirst();
            if (isFile.test(pattern(next).orElseThrow())) {
                receive(next);
            } else {
                visit(next);
            }
        }
    }

    private void receive(String address) {
        APIResponse file = screen.file(address);
        assertThat(file.status()).as(address).isEqualTo(200);
        assertThat(file.body()).as(address).isNotEmpty();
    }

    private void visit(String address) {
        assertThat(screen.status(address)).as(address).isEqualTo(200);
        beSound();
        look();
        if (ask(screen.page(), pattern(address).orElseThrow())) {
            beSound();
            look();
        }
    }

    /** The same page in front of somebody else is looked at once. */
    private void beSound() {
        Page page = screen.page();
        if (looked.add(page.innerHTML("main").replaceAll("value=\"[^\"]*\"", ""))) {
            screen.isSoundAtEveryWidth();
        }
    }

    /** Whether there was something to ask for. */
    private boolean ask(Page page, String pattern) {
        if (pattern.equals("/people")) {
            page.fill("#number", number());
            page.waitForSelector("#results tbody a");
        } else if (pattern.equals("/training")) {
            page.fill("#number", number());
            page.press("#number", "Enter");
            page.waitForSelector("#found");
        } else if (pattern.equals("/transfers") || pattern.matches("/rosters/[a-z-]+")) {
            choose(page);
            page.click("main form button");
        } else {
            return false;
        }
        return true;
    }

    private void choose(Page page) {
        page.selectOption("#prefecture", number().substring(0, 2));
        Map.of("#course", "CHIEF", "#fiscalYear", fiscalYear(), "#months", "24").forEach((field, value) -> {
            if (page.locator(field).count() == 1) {
                page.selectOption(field, value);
            }
        });
    }

    /** That of a year ago. */
    private String fiscalYear() {
        return String.valueOf(today.minusYears(1).minusMonths(3).getYear());
    }

    private void look() {
        ((List<?>) screen.page().evaluate(VISIBLE_LINKS)).forEach(link -> note((String) link));
    }

    private void note(String address) {
        pattern(address).filter(pattern -> isNamed(address, pattern)).ifPresent(pattern -> {
            led.add(pattern);
            if (known.add(kind(address, pattern))) {
                ahead.addLast(address);
            }
        });
    }

    /** Other tests leave people, measures and jobs in the same register. */
    private boolean isNamed(String address, String pattern) {
        return Stream.of("{no}", "{id}", "{jobId}").noneMatch(pattern::contains)
                || names.values().stream().anyMatch(name -> address.contains("/" + name));
    }

    /** A person's page offers to each what may be done about it. */
    private static String kind(String address, String pattern) {
        if (pattern.equals("/people/{no}")) {
            return path(address);
        }
        return pattern
                + OTHER_PAGES.stream().filter(address::contains).findFirst().orElse("");
    }

    private Optional<String> pattern(String address) {
        PathContainer path = PathContainer.parsePath(path(address));
        return pages.stream()
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    private static String path(String address) {
        return URI.create(address.replaceAll("[?#].*", "")).getRawPath();
    }

    private String number() {
        return names.getOrDefault("{no}", "");
    }
}
