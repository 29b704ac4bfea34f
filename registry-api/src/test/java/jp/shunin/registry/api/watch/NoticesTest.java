package jp.shunin.registry.api.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.shunin.registry.api.support.RegisterClient;
import jp.shunin.registry.api.support.Registered;
import jp.shunin.registry.api.support.RunningRegistry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.journal.JournalReader;
import jp.shunin.registry.projections.roster.Lapses;
import jp.shunin.registry.projections.standing.memory.Standings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The cards here run from 2016-06-01 through 2021-05-31. Days pass by moving the clock. */
@RunningRegistry
@DisplayName("What watch lists are told")
class NoticesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String OWNER = "notices";
    private static final int FEW = 2;

    private static int measures;

    private final RegisterClient register;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final JournalReader journal;
    private final Lapses lapses;
    private final Standings standings;
    private final JournalNotices journalNotices;
    private final List<UUID> made = new ArrayList<>();

    @Autowired
    NoticesTest(
            RestTestClient http,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JournalReader journal,
            Lapses lapses,
            Standings standings,
            JournalNotices journalNotices) {
        this.register = new RegisterClient(http);
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.journal = journal;
        this.lapses = lapses;
        this.standings = standings;
        this.journalNotices = journalNotices;
    }

    @AfterEach
    void deleteLists() {
        made.forEach(list -> lists("2020-01-01").delete(OWNER, list));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "LAPSES_IN_6_MONTHS, 2020-11-30, 2020-12-01",
        "LAPSES_IN_3_MONTHS, 2021-02-28, 2021-03-01",
        "LAPSES_IN_1_MONTH, 2021-04-30, 2021-05-01",
        "LAPSED, 2021-05-31, 2021-06-01",
    })
    @DisplayName("P-2: each threshold is told on its day, not on the day before, and not again on the days after")
    void thresholds(String kind, String dayBefore, String day) {
        UUID list = watched("2020-01-10", register.register().withCard("2016-06-01"));

        passesTo(dayBefore);
        assertThat(told(list)).doesNotContain(kind + " CARD 2021-05-31 " + day);
        passesTo(day);
        passesTo(LocalDate.parse(day).plusDays(1).toString());
        passesTo(LocalDate.parse(day).plusDays(9).toString());

        assertThat(told(list).stream().filter(notice -> notice.startsWith(kind)))
                .containsExactly(kind + " CARD 2021-05-31 " + day);
    }

    @ParameterizedTest(name = "a card from {0} is told six months ahead on {2}")
    @CsvSource({"2016-09-01, 2021-02-28, 2021-03-01", "2017-03-01, 2021-08-28, 2021-08-29"})
    @DisplayName(
            "P-2: a threshold in a month without the day falls on the next day, before the end of February earlier")
    void monthEnds(String issuedOn, String dayBefore, String day) {
        UUID list = watched("2020-01-10", register.register().withCard(issuedOn));

        passesTo(dayBefore);
        assertThat(told(list)).isEmpty();
        passesTo(day);

        assertThat(told(list))
                .singleElement()
                .asString()
                .startsWith("LAPSES_IN_6_MONTHS")
                .endsWith(day);
    }

    @Test
    @DisplayName(
            "after a time in which nothing ran only the nearest threshold is told, and then the lapse, late but once")
    void caughtUp() {
        UUID list = watched("2020-01-10", register.register().withCard("2016-06-01"));

        passesTo("2021-05-20");
        passesTo("2021-08-01");
        passesTo("2022-01-01");

        assertThat(told(list))
                .containsExactly("LAPSES_IN_1_MONTH CARD 2021-05-31 2021-05-20", "LAPSED CARD 2021-05-31 2021-08-01");
    }

    @Test
    @DisplayName("nodes that run at once, and a run after one that was broken off, tell each person once")
    void exactlyOnce() throws Exception {
        Registered[] people = new Registered[5];
        for (int i = 0; i < people.length; i++) {
            people[i] = register.register().withCard("2016-06-01");
        }
        UUID list = watched("2020-01-10", people);
        AtomicInteger pages = new AtomicInteger();

        boolean ended = daily("2020-12-01").run(() -> pages.incrementAndGet() > 1);
        assertThat(ended).isFalse();
        assertThat(told(list)).hasSizeLessThan(people.length);

        List<Callable<Boolean>> nodes = List.of(
                () -> daily("2020-12-01").run(() -> false),
                () -> daily("2020-12-01").run(() -> false),
                () -> daily("2020-12-01").run(() -> false));
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes.size())) {
            for (Future<Boolean> node : threads.invokeAll(nodes)) {
                assertThat(node.get()).isTrue();
            }
        }

        assertThat(notices(list).stream()
                        .map(notice -> notice.registrationNumber().value()))
                .containsExactlyInAnyOrder(
                        Arrays.stream(people).map(Registered::number).toArray(String[]::new));
        assertThat(notices(list).stream().map(Notice::noticeId)).isSorted();
    }

    @Test
    @DisplayName("C-3: after a renewal nothing more is told of the old end; the new one has its own notices")
    void renewed() {
        Registered person = register.register().withCard("2016-06-01");
        UUID list = watched("2020-01-10", person);
        passesTo("2020-12-01");

        person.withCompletion("RENEWAL_EXPERIENCED_FIRST", "H28", "2020-12-10", "更新-" + person.number())
                .post("card-renewals", "{\"renewedOn\": \"2021-02-01\"}")
                .isRecorded();
        for (String day : List.of("2021-03-01", "2021-05-01", "2021-06-01", "2025-11-30", "2025-12-01")) {
            passesTo(day);
        }

        assertThat(told(list))
                .containsExactly(
                        "LAPSES_IN_6_MONTHS CARD 2021-05-31 2020-12-01",
                        "LAPSES_IN_6_MONTHS CARD 2026-05-31 2025-12-01");
    }

    @Test
    @DisplayName("K-5: that the chief is lost with the card is told as such, a certificate that runs out as a lapse")
    void chief() {
        Registered withCard = chief("2019-06-01");
        Registered certificate = chief("2016-06-01");
        UUID lost = watched("2021-05-15", withCard);
        UUID lapsed = watched("2021-05-15", certificate);

        passesTo("2021-06-01");

        assertThat(told(lost))
                .containsExactlyInAnyOrder(
                        "LAPSED CARD 2021-05-31 2021-06-01", "CHIEF_LOST_WITH_CARD CHIEF 2021-05-31 2021-06-01");
        assertThat(told(lapsed))
                .containsExactlyInAnyOrder("LAPSED CARD 2021-05-31 2021-06-01", "LAPSED CHIEF 2021-05-31 2021-06-01");
    }

    @Test
    @DisplayName("X-1: a removal ends what was held, and is told as a lapse of both")
    void removed() {
        Registered person = chief("2019-06-01");
        UUID list = watched("2020-01-10", person);
        person.post("removal", "{\"removedOn\": \"2020-03-10\", \"cause\": \"REQUEST\"}")
                .isRecorded();

        passesTo("2020-03-12");

        assertThat(told(list))
                .containsExactlyInAnyOrder("LAPSED CARD 2020-03-09 2020-03-12", "LAPSED CHIEF 2020-03-09 2020-03-12");
    }

    @Test
    @DisplayName("who comes on a list is told what is near from then on, but of no lapse before it")
    void comesLater() {
        Registered person = register.register().withCard("2016-06-01");
        UUID near = watched("2021-04-01", person);
        UUID onTheLastDay = watched("2021-05-31", person);
        UUID late = watched("2021-06-01", person);

        passesTo("2021-04-02");
        passesTo("2021-06-02");

        assertThat(told(near))
                .containsExactly("LAPSES_IN_3_MONTHS CARD 2021-05-31 2021-04-02", "LAPSED CARD 2021-05-31 2021-06-02");
        assertThat(told(onTheLastDay)).contains("LAPSED CARD 2021-05-31 2021-06-02");
        assertThat(told(late)).isEmpty();
    }

    @Test
    @DisplayName("a number that the register does not know yet is told of once it is registered")
    void registeredLater() {
        String unknown = "13888881";
        UUID list = watched("2020-01-10", new Registered(register, unknown));
        passesTo("2020-12-01");
        assertThat(told(list)).isEmpty();

        register.post(
                        "/api/v1/care-managers",
                        RegisterClient.registration("13")
                                .replaceFirst("\\{", "{\"registrationNumber\": \"" + unknown + "\","))
                .isRecorded();
        new Registered(register, unknown).withCard("2016-06-01");
        passesTo("2020-12-01");

        assertThat(told(list)).containsExactly("LAPSES_IN_6_MONTHS CARD 2021-05-31 2020-12-01");
    }

    @Test
    @DisplayName("S-1, X-3: an extension and a correction are told with their events, once, and not to who comes later")
    void events() {
        Registered person = register.register().withCard("2016-06-01");
        UUID list = watched("2020-01-10", person);
        String measure = "13-watch-" + ++measures;
        register.post("/api/v1/special-measures", """
            {"measureId": "%s", "prefecture": "13", "covers": ["CARD"],
             "basis": {"documentNumber": "第1号", "documentDate": "2021-01-26"},
             "cohort": {"expiresFrom": "2021-05-31", "expiresThrough": "2021-05-31"},
             "extensions": [{"period": "P3Y"}]}\
            """.formatted(measure)).isRecorded();
        String extension = person.post("validity-extensions", "{\"measureId\": \"%s\"}".formatted(measure))
                .isRecordedAs("ValidityExtended")
                .text("/events/0/id");
        String correction = person.post("corrections", """
            {"eventId": "%s", "action": "ANNUL", "reason": "誤記"}\
            """.formatted(extension))
                .isRecorded()
                .text("/events/0/id");
        UUID late = watched("2100-01-10", person);

        await().until(() -> {
            journalNotices.follow();
            return notices(list).size() == 2;
        });
        journalNotices.follow();

        assertThat(notices(list).stream()
                        .map(notice -> notice.kind() + " " + notice.qualification() + " " + notice.lastDay() + " "
                                + notice.eventId()))
                .containsExactly(
                        "EXTENDED_BY_MEASURE CARD 2024-05-31 " + extension, "CORRECTED null null " + correction);
        assertThat(notices(late)).isEmpty();
    }

    private Registered chief(String completedOn) {
        Registered person = register.register().withCard("2016-06-01");
        return person.withCompletion("CHIEF", "H28", completedOn, "主任-" + person.number());
    }

    private UUID watched(String since, Registered... people) {
        List<RegistrationNumber> numbers = Arrays.stream(people)
                .map(person -> new RegistrationNumber(person.number()))
                .toList();
        UUID list = lists(since).create(OWNER, "test", numbers).watchListId();
        made.add(list);
        return list;
    }

    private void passesTo(String day) {
        assertThat(daily(day).run(() -> false)).isTrue();
    }

    private DailyNotices daily(String day) {
        Clock clock = morning(day);
        return new DailyNotices(new NoticeStore(jdbc, transactions, clock), lapses, standings, clock, FEW);
    }

    private WatchLists lists(String day) {
        return new WatchLists(jdbc, transactions, journal, morning(day));
    }

    private static Clock morning(String day) {
        return Clock.fixed(LocalDate.parse(day).atTime(5, 0).atZone(TOKYO).toInstant(), TOKYO);
    }

    private List<Notice> notices(UUID list) {
        return new NoticeStore(jdbc, transactions, morning("2020-01-01")).page(list, 0, 100);
    }

    private List<String> told(UUID list) {
        return notices(list).stream()
                .map(notice ->
                        notice.kind() + " " + notice.qualification() + " " + notice.lastDay() + " " + notice.toldOn())
                .toList();
    }
}
