package jp.shunin.registry.projections.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import jp.shunin.registry.core.caremanager.Coverage;
import jp.shunin.registry.core.caremanager.MeasureEffect;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.LegalBasis;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.standing.Held;
import jp.shunin.registry.core.standing.Stretch;
import jp.shunin.registry.projections.history.History;
import jp.shunin.registry.projections.history.HistoryItem;
import jp.shunin.registry.projections.measure.Candidates;
import jp.shunin.registry.projections.roster.LapsingLine;
import jp.shunin.registry.projections.roster.RosterLine;
import jp.shunin.registry.projections.roster.Rosters;
import jp.shunin.registry.projections.standing.EntryReader;
import jp.shunin.registry.projections.standing.StandingQueries;
import jp.shunin.registry.projections.testing.CardsWithoutEnd;
import jp.shunin.registry.projections.testing.Life;
import jp.shunin.registry.projections.testing.Register;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Hanako's card was given until 2025-05-31, and Taro's until the day before the new law; both were recorded under the old
 * one, and are read again when the register starts with the new.
 */
@DisplayName("C-1: a register that starts with a law by which cards have no end reads its journal again")
class RereadingTest {

    private static final PrefecturePolicies NEW_LAW = CardsWithoutEnd.from("2024-04-01", "2023-12-01");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 4, 1);
    private static final LocalDate LATER = LocalDate.of(2044, 4, 1);
    private static final LocalDate BEGINNING = LocalDate.of(2010, 1, 1);
    private static final MeasureId MEASURE = new MeasureId("13-flood");
    private static final int MANY = 100;

    private final Life hanako = Life.of(59_001);
    private final Life taro = Life.of(59_002);
    private Register register = Register.empty();

    @BeforeEach
    void underTheOldLaw() {
        register.send(
                hanako.registered("2019-03-01"),
                hanako.card("2020-06-01"),
                hanako.completed(Course.CHIEF, "2021-07-01", "C-1"),
                hanako.renamed("2025-07-01"),
                taro.registered("2019-03-01"),
                taro.card("2019-04-01"));
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    @DisplayName(
            "Q-1, Q-3: the days before are told as before, and from the first day on whose card was in force has it")
    void standings() {
        List<Stretch> before = stretches(hanako, BEGINNING, FIRST_DAY.minusDays(1));
        List<Stretch> ofTaro = stretches(taro, BEGINNING, LATER);
        assertThat(careManager(hanako, LATER).valid()).isFalse();

        register = register.restartedUnder(NEW_LAW);

        assertThat(careManager(hanako, LATER)).isEqualTo(new Held(true, LocalDate.of(2020, 6, 1), null, null));
        assertThat(stretches(hanako, BEGINNING, FIRST_DAY.minusDays(1)))
                .extracting(Stretch::standing)
                .isEqualTo(before.stream().map(Stretch::standing).toList());
        assertThat(stretches(hanako, LATER, LATER.plusYears(1000)).getLast().through())
                .isNull();
        assertThat(stretches(taro, BEGINNING, LATER)).isEqualTo(ofTaro);
    }

    @Test
    @DisplayName("the journal stays as it is, and a register that starts with the old law again tells what it told")
    void backAgain() {
        long events = register.journal().entry(hanako.number().value()).size();
        List<String> rows = standingRows();

        register = register.restartedUnder(NEW_LAW);
        assertThat(standingRows()).isNotEqualTo(rows);
        register = register.restartedUnder(PrefecturePolicies.load());

        assertThat(standingRows()).isEqualTo(rows);
        assertThat(register.journal().entry(hanako.number().value())).hasSize((int) events);
    }

    @Test
    @DisplayName("it is read again once: the next start with the same law writes nothing")
    void onlyOnce() {
        register = register.restartedUnder(NEW_LAW);
        List<String> written = register.rows("select xmin from standing order by registration_number");

        register = register.restarted();

        assertThat(register.rows("select xmin from standing order by registration_number"))
                .isEqualTo(written);
    }

    @Test
    @DisplayName("Q-6: the rosters show an open end; only the chief, whose certificate ends, is about to lapse")
    void rosters() {
        LocalDate today = LocalDate.of(2025, 1, 1);
        assertThat(lapsing(today)).containsExactly("CARD 2025-05-31", "CHIEF 2025-05-31");

        register = register.restartedUnder(NEW_LAW);

        assertThat(lapsing(today)).containsExactly("CHIEF 2026-06-30");
        assertThat(careManagersOn(LATER))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.careManager()).isEqualTo(new Held(true, LocalDate.of(2020, 6, 1), null, null)));
        assertThat(lapsing(LocalDate.of(2024, 3, 1))).containsExactly("CARD 2024-03-31", "CHIEF 2026-06-30");
    }

    @Test
    @DisplayName(
            "Q-5: the history tells the standing around an event of the new law anew, and one of the old as it was")
    void history() {
        Held before = historyOfHanako().get(1).standingAfter().careManager();
        assertThat(historyOfHanako().getLast().standingAfter().careManager().valid())
                .isFalse();

        register = register.restartedUnder(NEW_LAW);

        assertThat(historyOfHanako().getLast().standingAfter().careManager().valid())
                .isTrue();
        assertThat(historyOfHanako().get(1).standingAfter().careManager()).isEqualTo(before);
    }

    @Test
    @DisplayName("S-4: the preview of a measure finds the card, and says that there is no end to extend")
    void measure() {
        assertThat(effects()).extracting(MeasureEffect::coverage).containsExactly(Coverage.EXTENDED);

        register = register.restartedUnder(NEW_LAW);

        assertThat(effects())
                .containsExactly(new MeasureEffect(
                        Qualification.CARD, Coverage.WITHOUT_END, LocalDate.of(2025, 5, 31), null, null));
    }

    @Test
    @DisplayName("a card that is given under the new law is kept in all read models, and is in no cohort")
    void givenWithoutEnd() {
        register = register.restartedUnder(NEW_LAW);
        register.send(taro.completed(Course.RETRAINING, "2024-05-01", "RT-1"), taro.card("2024-05-10"));

        assertThat(careManager(taro, LATER)).isEqualTo(new Held(true, LocalDate.of(2024, 5, 10), null, null));
        assertThat(careManagersOn(LATER)).hasSize(2);
        assertThat(lapsing(LocalDate.of(2026, 1, 1))).containsExactly("CHIEF 2026-06-30");
        assertThat(effects()).hasSize(1);
        assertThat(register.rows("select original_through from measure_expiry where original_through = 'infinity'"))
                .hasSize(1);
    }

    private List<String> standingRows() {
        return register.rows("select * from standing order by registration_number");
    }

    private Held careManager(Life life, LocalDate day) {
        return new StandingQueries(register.dataSource())
                .on(life.number(), day)
                .orElseThrow()
                .standing()
                .careManager();
    }

    private List<Stretch> stretches(Life life, LocalDate from, LocalDate through) {
        return new StandingQueries(register.dataSource()).between(life.number(), from, through);
    }

    private List<RosterLine> careManagersOn(LocalDate day) {
        return new Rosters(register.lists(), register.people())
                .careManagers(Prefecture.TOKYO, day)
                .page(null, MANY)
                .items();
    }

    private List<String> lapsing(LocalDate today) {
        List<LapsingLine> lines = new Rosters(register.lists(), register.people())
                .lapsing(Prefecture.TOKYO, today, Period.ofYears(3))
                .page(null, MANY)
                .items();
        return lines.stream()
                .map(line -> line.qualification() + " " + line.lastDay())
                .toList();
    }

    private List<HistoryItem> historyOfHanako() {
        return new History(register.journal(), register.dataSource(), register.ends()).of(hanako.number());
    }

    private List<MeasureEffect> effects() {
        MeasureTerms terms = new MeasureTerms(
                Prefecture.TOKYO,
                new LegalBasis("第1号", LocalDate.of(2025, 1, 1), null),
                Set.of(Qualification.CARD),
                new Cohort(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), null),
                List.of(new ExtensionRule(null, null, null, Period.ofYears(2))),
                RenewalBase.ORIGINAL_EXPIRY);
        Candidates candidates =
                new Candidates(register.dataSource(), new EntryReader(register.journal()), register.ends());
        candidates.catchUp();
        return candidates.page(terms, null, MANY).stream()
                .flatMap(candidate -> candidate.effects(MEASURE, terms).stream())
                .toList();
    }
}
