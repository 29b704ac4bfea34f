package jp.shunin.registry.api.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shunin.registry.api.support.Answer;
import jp.shunin.registry.api.support.HandedIn;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Screen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Every page in a browser: whoever may see it is led there from the first page, and finds it sound; to whom it is closed no
 * link leads there, and an officer, an approver and the Auditor who ask for its address meet a clear refusal. What is
 * expected stands here line by line: a page that has no line fails.
 */
@RunningRegistry
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("In a browser, through all rooms by their links,")
class RoomsOnScreenTest {

    private static final String OWN = "46";
    private static final String OTHER = "47";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private static final LocalDate FIRST_OF_R6 = LocalDate.of(2024, 4, 1);

    /**
     * Who is led to a page by links, and who may see it though none leads there: officer, approver, institution, employer,
     * municipality, subscriber, Auditor, operator (p), as in {@link WhoMaySeeWhatTest}. A part is asked for by the script of a page.
     */
    private static final String EXPECTED = """
        page /                                        oaiemsAp -
        page /people                                  oaA      -
        page /people/{no}                             oaiA     -
        page /registration                            o        -
        page /people/{no}/cards                       o        -
        page /people/{no}/card-renewals               o        -
        page /people/{no}/card-reissues               o        -
        page /people/{no}/subject-attendances         oi       -
        page /people/{no}/course-completions          oi       -
        page /people/{no}/invalidation                o        -
        page /people/{no}/training-place-changes      o        -
        page /people/{no}/transfer-requests           o        -
        page /people/{no}/transfer-withdrawal         o        -
        page /people/{no}/transfer-refusal            o        -
        page /people/{no}/transfers                   o        -
        page /people/{no}/validity-extensions         o        -
        page /people/{no}/particulars                 o        -
        page /people/{no}/prohibitions                o        -
        page /people/{no}/removal                     o        -
        page /people/{no}/corrections                 o        -
        page /people/{no}/forgetting                  o        -
        page /training                                oi       -
        page /training/completions                    oi       -
        page /people/{no}/audit                       oaA      -
        file /people/{no}/documents/history           oaA      -
        file /people/{no}/documents/statement         oaA      -
        file /people/{no}/documents/certificate       oaiA     -
        page /transfers                               oaA      -
        page /transfers/forwarding                    o        -
        page /transfers/{no}/elsewhere                o        -
        page /rosters                                 oaiA     -
        page /rosters/lapsing                         oaA      -
        file /rosters/lapsing/file                    oaA      -
        page /rosters/lapsing/windows-31j             oaA      -
        page /rosters/chiefs                          oaA      -
        file /rosters/chiefs/file                     oaA      -
        page /rosters/chiefs/windows-31j              oaA      -
        page /rosters/care-managers                   oaA      -
        file /rosters/care-managers/file              oaA      -
        page /rosters/care-managers/windows-31j       oaA      -
        page /rosters/completions                     oaiA     -
        file /rosters/completions/file                oaiA     -
        page /rosters/completions/windows-31j         oaiA     -
        page /measures                                oaA      -
        page /measures/new                            o        -
        page /measures/{id}                           oaA      -
        file /measures/{id}/report                    oaA      -
        file /measures/{id}/people                    oaA      -
        page /measures/{id}/amendment                 o        -
        page /measures/{id}/withdrawal                o        -
        page /imports                                 Ap       -
        page /imports/{importId}                      Ap       -
        file /imports/{importId}/result               Ap       -
        page /subscriptions                           emsAp    -
        page /subscriptions/webhooks/new              sp       -
        page /subscriptions/webhooks/{webhookId}      sAp      -
        page /subscriptions/watch-lists/new           ems      -
        page /subscriptions/watch-lists/{watchListId} ems      -
        page /jobs                                    Ap       -
        page /jobs/{jobId}                            Ap       oa
        part /jobs/{jobId}/progress                   -        oaAp
        """;

    private static final Map<String, String> ACCOUNTS = Map.of(
            "officer-" + OWN,
            "o",
            "approver-" + OWN,
            "a",
            "auditor",
            "A",
            "institution-" + OWN,
            "i",
            "employer",
            "e",
            "municipality-" + OWN,
            "m",
            "subscriber",
            "s",
            "operator",
            "p");

    /** Who knocks at every closed door in a browser; that others are refused is shown by {@link WhoMaySeeWhatTest}. */
    private static final Set<String> BEFORE_CLOSED_DOORS = Set.of("o", "a", "A");

    private final RegisterClient register;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> looked = new HashSet<>();

    @LocalServerPort
    private int port;

    private record Expected(String kind, String led, String allowed) {

        boolean isClosedTo(String letter) {
            return !led.contains(letter) && !allowed.contains(letter);
        }
    }

    @Autowired
    RoomsOnScreenTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    /** Somebody who is a chief now and not for ever, two who move, a measure that was applied, and what rooms have beside. */
    @BeforeAll
    void furnish() {
        LocalDate card = TODAY.minusYears(5).plusMonths(2);
        Registered person = register.register(OWN);
        completed(person, "RETRAINING", card.minusMonths(1));
        completed(person.withCard(card.toString()), "CHIEF", TODAY.minusYears(1));
        names.put("{no}", person.number());
        names.put("{in}", asked(OTHER, OWN));
        names.put("{out}", asked(OWN, OTHER));
        names.put("{id}", applied());
        HandedIn.checked(register.as("operator"), "登録番号,氏名\n", StandardCharsets.UTF_8)
                .now()
                .says("/state", "CHECKED");
        register.as("subscriber")
                .post("/api/v1/webhooks", "{\"url\": \"https://93.184.215.14/rooms\"}")
                .hasStatus(201);
        for (String watching : List.of("employer", "municipality-" + OWN, "subscriber")) {
            register.as(watching)
                    .post("/api/v1/watch-lists", "{\"name\": \"職員\"}")
                    .hasStatus(201);
        }
    }

    private static void completed(Registered person, String course, LocalDate on) {
        String edition = on.isBefore(FIRST_OF_R6) ? "H28" : "R6";
        String certificate = course + "-" + person.number();
        person.post(
                        "course-completions",
                        Registered.attested(course, edition, on.toString(), certificate)
                                .replace("\"13\"", "\"%s\"".formatted(OWN)))
                .isRecorded();
    }

    private String asked(String from, String to) {
        Registered person = register.register(from);
        person.post("transfer-requests", """
            {"to": "%s", "requestedOn": "%s", "workplace": "見本ケアプランセンター"}\
            """.formatted(to, TODAY)).isRecorded();
        return person.number();
    }

    private String applied() {
        String measures = "/api/v1/special-measures";
        String id =
                register.as("officer-" + OWN).post(measures, """
                    {"prefecture": "%s", "basis": {"documentNumber": "見本46号", "documentDate": "2021-01-26"},
                     "covers": ["CARD"], "cohort": {"expiresFrom": "2021-05-01", "expiresThrough": "2021-05-31"},
                     "extensions": [{"period": "P3Y"}]}\
                    """.formatted(OWN)).text("/measureId");
        Answer job = register.as("approver-" + OWN)
                .post(measures + "/" + id + "/applications", "{}")
                .hasStatus(202);
        String address = "/api/v1/jobs/" + job.text("/jobId");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> register.get(address).text("/state").equals("SUCCEEDED"));
        names.put("{jobId}", job.text("/jobId"));
        return id;
    }

    @Test
    @DisplayName("every page of the table is expected, and no other")
    void complete() {
        assertThat(PageTable.operations().stream()
                        .filter(page -> page.method().equals("GET"))
                        .map(Operation::pattern))
                .containsExactlyInAnyOrderElementsOf(expected().keySet());
    }

    @ParameterizedTest
    @MethodSource("accounts")
    @DisplayName("whoever may see a page is led to it, and whoever may not meets a clear refusal")
    void rooms(String account) {
        String letter = Objects.requireNonNull(ACCOUNTS.get(account));
        try (Screen screen = Screen.signedIn(port, Screen.WIDTHS[0], account)) {
            RoomWalk walk = new RoomWalk(screen, expected().keySet(), names, looked, TODAY);
            walk.from("/", this::isFile);
            assertThat(walk.led())
                    .containsExactlyInAnyOrderElementsOf(
                            those(expected -> expected.led().contains(letter)));
            if (BEFORE_CLOSED_DOORS.contains(letter)) {
                those(expected -> expected.isClosedTo(letter))
                        .forEach(pattern -> assertClosed(screen, pattern, account));
                screen.isSoundAtEveryWidth();
            }
        }
    }

    private void assertClosed(Screen screen, String pattern, String account) {
        assertThat(screen.status(address(pattern))).as(pattern).isEqualTo(403);
        screen.hasTold("403");
        Page page = screen.page();
        assertThat(page.locator("h1")).hasText("許されていません");
        assertThat(page.locator("main [role=alert]")).containsText("ROLE_MISSING");
        assertThat(page.locator("header strong")).hasText(account);
        assertThat(page.locator("header nav a")).not().hasCount(0);
        assertThat(page.locator("main a[href='/']")).isVisible();
    }

    @Test
    @DisplayName(
            "a stranger is asked who it is at every door, comes to where it was going, and may always check a number")
    void stranger() {
        try (Screen screen = new Screen(port, Screen.WIDTHS[0])) {
            Page page = screen.page();
            for (String pattern : expected().keySet()) {
                screen.open(address(pattern));
                assertThat(screen.path()).as(pattern).isEqualTo("/login");
                assertThat(page.locator("input[name=password]")).isVisible();
            }
            assertThat(page.locator("header nav")).hasCount(0);
            screen.isSoundAtEveryWidth();

            page.click("footer a[href='/check']");
            page.fill("#number", names.get("{no}"));
            page.press("#number", "Enter");
            assertThat(page.locator(".answers .answer.yes")).hasCount(2);
            screen.isSoundAtEveryWidth();

            screen.open(address("/people/{no}") + "?on=R7.1.1");
            page.fill("input[name=username]", "approver-" + OWN);
            page.fill("input[name=password]", "demo");
            page.press("input[name=password]", "Enter");
            assertThat(page.locator("#on")).hasValue("2025-01-01");
            assertThat(screen.path()).isEqualTo(address("/people/{no}"));
        }
    }

    private boolean isFile(String pattern) {
        return those(line -> line.kind().equals("file")).contains(pattern);
    }

    /** Where nothing is named, for it is not looked at, anything will do. */
    private String address(String pattern) {
        String address = pattern;
        for (Map.Entry<String, String> name : names.entrySet()) {
            address = address.replace(name.getKey(), name.getValue());
        }
        return address.replaceAll("\\{[a-zA-Z]+}", "00000000-0000-4000-8000-000000000000");
    }

    private static List<String> those(Predicate<Expected> wanted) {
        return expected().entrySet().stream()
                .filter(line -> wanted.test(line.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> accounts() {
        return ACCOUNTS.keySet().stream().sorted();
    }

    private static Map<String, Expected> expected() {
        return EXPECTED.lines()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(
                        words -> words[1],
                        words -> new Expected(words[0], words[2], words[3]),
                        (one, _) -> one,
                        TreeMap::new));
    }
}
