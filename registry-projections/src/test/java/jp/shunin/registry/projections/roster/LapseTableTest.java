package jp.shunin.registry.projections.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.notice.Lapse;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Q-6: the ends to come")
class LapseTableTest {

    private static final List<LocalDate> DAYS = Stream.of(
                    "2016-05-31",
                    "2016-06-01",
                    "2018-02-28",
                    "2018-03-01",
                    "2019-05-31",
                    "2019-06-01",
                    "2020-12-31",
                    "2021-03-01",
                    "2021-05-31",
                    "2021-06-01",
                    "2022-01-14",
                    "2022-01-15",
                    "2023-01-01",
                    "2023-04-01",
                    "2023-05-31",
                    "2024-02-28",
                    "2024-02-29",
                    "2024-03-01",
                    "2026-05-31")
            .map(LocalDate::parse)
            .toList();
    private static final List<Prefecture> PREFECTURES = List.of(Prefecture.TOKYO, Prefecture.KYOTO);
    private static final Period AHEAD = Period.ofYears(15);
    private static final int MANY = 100;

    private final List<Life> lives =
            List.of(Life.of(58_001), Life.of(58_002), Life.of(58_003), Life.of(58_004), Life.of(58_005));
    private final Register register = Register.empty();
    private final Rosters rosters = new Rosters(register.lists(), register.people());
    private final LapseCounts counts = new LapseCounts(register.lists());
    private final Lapses lapses = new Lapses(register.lists());

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName("are told one by one, counted by month and told of given people as the standings day by day give them:"
            + " with renewals, moves there and back, prohibitions, removals, and after corrections")
    void asTheStandings() {
        populate();
        requireTheSame();

        Life corrected = lives.get(1);
        String card =
                register.journal().entry(corrected.number().value()).get(1).eventId();
        register.send(corrected.corrected(card, corrected.card("2016-07-11")));
        Life annulled = lives.get(2);
        String removal =
                register.journal().entry(annulled.number().value()).getLast().eventId();
        register.send(annulled.annulled(removal));
        requireTheSame();
    }

    private void populate() {
        register.send(lives.get(0).full());
        register.send(lives.get(1).registered("2016-05-20"), lives.get(1).card("2016-06-01"));
        Life chief = lives.get(2);
        register.send(
                chief.registered("2016-05-20"),
                chief.card("2016-06-01"),
                chief.completed(Course.CHIEF, "2019-06-01", "C-3"),
                chief.removed("2020-11-30"));
        Life mover = lives.get(3);
        register.send(
                mover.registered("2016-05-20"),
                mover.card("2016-06-01"),
                mover.moved(Prefecture.KYOTO, "2018-03-01"),
                mover.moved(Prefecture.TOKYO, "2019-03-01"),
                mover.completed(Course.RENEWAL_EXPERIENCED_FIRST, "2020-12-01", "R-4"),
                mover.renewed("2021-03-01"));
        Life late = lives.get(4);
        register.send(late.registered("2019-05-20"), late.card("2021-06-01"));
    }

    private void requireTheSame() {
        for (LocalDate day : DAYS) {
            List<Expected> expected = expected(day);
            for (Prefecture prefecture : PREFECTURES) {
                List<LapsingLine> lines =
                        rosters.lapsing(prefecture, day, AHEAD).page(null, MANY).items();
                assertThat(lines)
                        .as("in %s on %s", prefecture, day)
                        .extracting(LapseTableTest::text)
                        .containsExactlyElementsOf(expected.stream()
                                .filter(each -> each.prefecture() == prefecture)
                                .map(Expected::text)
                                .sorted()
                                .toList());
                assertThat(counted(prefecture, day))
                        .as("in %s on %s", prefecture, day)
                        .isEqualTo(lines.stream()
                                .collect(Collectors.groupingBy(
                                        line -> YearMonth.from(line.lastDay()) + " " + line.qualification(),
                                        TreeMap::new,
                                        Collectors.counting())));
            }
            assertThat(lapses.ofHeld(lives.stream().map(Life::number).toList(), day))
                    .extracting(LapseTableTest::text)
                    .containsExactlyInAnyOrderElementsOf(
                            expected.stream().map(Expected::text).toList());
        }
        assertThat(register.rows("select * from lapse")).isNotEmpty();
    }

    private Map<String, Long> counted(Prefecture prefecture, LocalDate day) {
        Map<String, Long> counted = new TreeMap<>();
        for (LapsesOfMonth month : counts.byMonth(prefecture, day, AHEAD)) {
            counted.put(month.month() + " CARD", (long) month.cards());
            counted.put(month.month() + " CHIEF", (long) month.chiefs());
        }
        counted.values().removeIf(people -> people == 0);
        return counted;
    }

    private record Expected(Prefecture prefecture, String text) {}

    /** Who holds something on the day and loses it within that time, found by going on day by day. */
    private List<Expected> expected(LocalDate day) {
        return lives.stream()
                .map(life -> new EntryReader(register.journal())
                        .entry(life.number()).map(entry -> StandingTimeline.of(entry, register.ends())).stream()
                                .flatMap(timeline -> Stream.of(Qualification.values())
                                        .flatMap(what -> expected(life, timeline, what, day))))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Expected> expected(Life life, StandingTimeline timeline, Qualification what, LocalDate day) {
        Predicate<Standing> holds =
                standing -> (what == Qualification.CARD ? standing.careManager() : standing.chief()).valid();
        Prefecture prefecture = timeline.on(day).registration().prefecture();
        if (prefecture == null || !holds.test(timeline.on(day))) {
            return Stream.of();
        }
        LocalDate limit = day.plus(AHEAD);
        LocalDate last = day;
        while (!last.isAfter(limit) && holds.test(timeline.on(last.plusDays(1)))) {
            last = last.plusDays(1);
        }
        return last.isAfter(limit)
                ? Stream.of()
                : Stream.of(new Expected(prefecture, last + " " + life.number() + " " + what));
    }

    private static String text(LapsingLine line) {
        return line.lastDay() + " " + line.registrationNumber() + " " + line.qualification();
    }

    private static String text(Lapse lapse) {
        return lapse.lastDay() + " " + lapse.registrationNumber() + " " + lapse.qualification();
    }
}
