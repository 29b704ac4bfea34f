package jp.shunin.registry.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.api.support.Visitor;
import jp.shunin.registry.api.support.Visitor.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Every page, asked for by every role, of the prefecture that it is about and of another one. As in {@link
 * WhoMayDoWhatTest}, what is expected stands here line by line: a page that has no line here fails, if it has none in
 * {@link WorkRoomsTableTest} either.
 */
@RunningRegistry
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Who may see what page:")
class WhoMaySeeWhatTest {

    private static final String OWN = "22";
    private static final String OTHER = "23";

    /** As in {@link WhoMayDoWhatTest}. A form that is sent has its preview at the same terms. */
    private static final String EXPECTED = """
        GET    /                                      oaimeAsp oaimeAsp
        GET    /people                                oaA      oaA
        GET    /people/{no}                           oaiA     A
        FORM   /registration                          o        o        o        -
        FORM   /people/{no}/cards                     o        -        o        -
        FORM   /people/{no}/card-renewals             o        -        o        -
        FORM   /people/{no}/card-reissues             o        -        o        -
        FORM   /people/{no}/subject-attendances       oi       i        oi       -
        FORM   /people/{no}/course-completions        oi       i        oi       -
        FORM   /people/{no}/invalidation              o        -        o        -
        FORM   /people/{no}/training-place-changes    o        -        o        -
        FORM   /people/{no}/transfer-requests         o        -        o        -
        FORM   /people/{no}/transfer-withdrawal       o        -        o        -
        FORM   /people/{no}/transfer-refusal          o        -        o        -
        FORM   /people/{no}/transfers                 o        -        o        -
        FORM   /people/{no}/validity-extensions       o        -        o        -
        FORM   /people/{no}/particulars               o        -        o        -
        FORM   /people/{no}/prohibitions              o        -        o        -
        FORM   /people/{no}/removal                   o        -        o        -
        FORM   /people/{no}/corrections               o        -        o        -
        FORM   /people/{no}/forgetting                o        -        o        -
        GET    /training                              oi       oi
        FORM   /training/completions                  oi       oi       oi       o
        GET    /people/{no}/audit                     oaA      A
        GET    /people/{no}/documents/history         oaA      A
        GET    /people/{no}/documents/statement       oaA      A
        GET    /people/{no}/documents/certificate     oaiA     A
        GET    /transfers                             oaA      A
        GET    /transfers/forwarding                  o        o
        GET    /transfers/{no}/elsewhere              o        -
        GET    /rosters                               oaiA     oaiA
        GET    /rosters/lapsing                       oaA      A
        GET    /rosters/lapsing/file                  oaA      A
        GET    /rosters/lapsing/windows-31j           oaA      A
        GET    /rosters/chiefs                        oaA      A
        GET    /rosters/chiefs/file                   oaA      A
        GET    /rosters/chiefs/windows-31j            oaA      A
        GET    /rosters/care-managers                 oaA      A
        GET    /rosters/care-managers/file            oaA      A
        GET    /rosters/care-managers/windows-31j     oaA      A
        GET    /rosters/completions                   oaiA     A
        GET    /rosters/completions/file              oaiA     A
        GET    /rosters/completions/windows-31j       oaiA     A
        """;

    private static final Map<Character, Role> LETTERS = Map.of(
            'o', Role.OFFICER,
            'a', Role.APPROVER,
            'i', Role.INSTITUTION,
            'm', Role.MUNICIPALITY,
            'e', Role.EMPLOYER,
            'A', Role.AUDITOR,
            's', Role.SUBSCRIBER,
            'p', Role.OPERATOR);

    private final RegisterClient register;
    private final Map<String, Visitor> visitors = new TreeMap<>();

    @LocalServerPort
    private int port;

    private String number = "";

    private record Expected(Set<Role> own, Set<Role> other) {}

    @Autowired
    WhoMaySeeWhatTest(RestTestClient http) {
        this.register = new RegisterClient(http);
    }

    @BeforeAll
    void somebody() {
        Registered person = register.register(OWN).withCard("2016-06-01");
        String attended = Registered.attendance("CHIEF", "H28", 1, "2023-05-01", "3");
        person.post("subject-attendances", attended.replace("\"13\"", "\"%s\"".formatted(OWN)))
                .isRecorded();
        number = person.number();
        accounts().forEach(account -> visitors.put(account, Visitor.signedIn(port, account)));
    }

    @AfterAll
    void close() {
        visitors.values().forEach(Visitor::close);
    }

    @Test
    @DisplayName("every page of the table is expected, and no other")
    void complete() {
        assertThat(PageTable.operations().stream()
                        .filter(page -> !WorkRoomsTableTest.isHeldHere(page))
                        .map(page -> page.method() + " " + page.pattern()))
                .containsExactlyInAnyOrderElementsOf(expected().keySet());
    }

    @TestFactory
    @DisplayName("asked for by every role, of the prefecture that it is about and of another:")
    Stream<DynamicTest> table() {
        return expected().entrySet().stream()
                .flatMap(line -> accounts()
                        .map(account -> dynamicTest(
                                line.getKey() + " by " + account,
                                () -> assertSeen(line.getKey(), line.getValue(), account))));
    }

    @Test
    @DisplayName("a stranger sees none of them, and is led to sign in")
    void stranger() {
        try (Visitor stranger = new Visitor(port)) {
            expected().keySet().stream().filter(line -> line.startsWith("GET")).forEach(line -> {
                Seen seen = stranger.get(filled(line.substring(4)));
                assertThat(seen.page().select("input[type=password]")).as(line).hasSize(1);
            });
        }
    }

    private void assertSeen(String line, Expected expected, String account) {
        Role role = Role.valueOf(account.replaceAll("-.*", "").toUpperCase(Locale.ROOT));
        boolean allowed = (account.endsWith(OTHER) ? expected.other() : expected.own()).contains(role);
        Seen seen = send(line, visitors.get(account), account);
        if (allowed) {
            assertThat(seen.status()).as(seen.text()).isNotIn(401, 403);
        } else {
            assertThat(seen.status()).as(seen.text()).isEqualTo(403);
            assertThat(seen.page().select("main [role=alert] a").text()).isNotEqualTo("FORBIDDEN");
        }
    }

    /** A form is sent with the prefecture on whose behalf, if it has one, and is refused by the register at most. */
    private Seen send(String line, @Nullable Visitor visitor, String account) {
        Visitor sender = Objects.requireNonNull(visitor, account);
        String path = filled(line.substring(line.indexOf(' ') + 1));
        if (line.startsWith("GET")) {
            return sender.get(path);
        }
        String token = sender.get("/").page().select("input[name=_csrf]").val();
        return sender.post(path, Map.of("_csrf", token, onBehalf(path), OWN));
    }

    /** The field of a form that says on whose behalf it is sent. */
    private static String onBehalf(String path) {
        if (path.startsWith("/registration")) {
            return "prefecture";
        }
        return path.contains("completions") || path.contains("attendances") ? "heldBy" : "to";
    }

    /** The lists are asked for of the prefecture, by the parameters that one or another of them takes. */
    private String filled(String path) {
        boolean list = path.equals("/transfers") || path.startsWith("/rosters/");
        String asked = "?form=csv&course=CHIEF&fiscalYear=2020&prefecture=" + OWN;
        return path.replace("{no}", number) + (list ? asked : "");
    }

    private static Stream<String> accounts() {
        return Arrays.stream(Role.values())
                .flatMap(role -> role.isOfPrefecture()
                        ? Stream.of(name(role) + "-" + OWN, name(role) + "-" + OTHER)
                        : Stream.of(name(role)));
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Expected> expected() {
        Map<String, Expected> expected = new TreeMap<>();
        EXPECTED.lines().map(line -> line.split(" +")).forEach(words -> {
            expected.put("GET " + words[1], new Expected(roles(words[2]), roles(words[3])));
            if (words[0].equals("FORM")) {
                Expected sent = new Expected(roles(words[4]), roles(words[5]));
                expected.put("POST " + words[1], sent);
                expected.put("POST " + words[1] + "/preview", sent);
            }
        });
        return expected;
    }

    private static Set<Role> roles(String letters) {
        return letters.equals("-")
                ? Set.of()
                : letters.chars().mapToObj(letter -> LETTERS.get((char) letter)).collect(Collectors.toSet());
    }
}
