package jp.shunin.registry.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.eligibility.Told.Work;
import jp.shunin.registry.core.policy.Prefecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("E-3, T-8: who may take CHIEF in Tokyo in FY2023")
class ChiefTokyo2023Test {

    private static final String APPLIED = "2023-06-30";

    private final Person trained = Person.registered("2012-05-20")
            .card("2012-06-01")
            .completed(Course.SPECIALIZED_1, "2014-09-01", "I-1")
            .completed(Course.SPECIALIZED_2, "2016-09-01", "II-1")
            .renewed("2017-05-01")
            .completed(Course.SPECIALIZED_2, "2021-09-01", "II-2")
            .renewed("2022-05-01");

    @Test
    @DisplayName("registered in Tokyo, trained, 61 months, at work on 2023-06-01 and recommended as イ: eligible")
    void eligible() {
        Asked asked = ask(trained, worked().recommendedAs(RecommendationKind.I));

        assertThat(asked.answer().referenceDate()).isEqualTo("2023-06-01");
        assertThat(asked.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(asked.missing()).isEmpty();
        assertThat(asked.warnings()).isEmpty();
    }

    @Test
    @DisplayName("R-086: without a municipality's recommendation nobody is eligible")
    void notRecommended() {
        assertThat(ask(trained, worked()).verdict()).isEqualTo(Verdict.CANNOT_BE_TOLD_YET);
        assertThat(ask(trained, worked()).missing()).contains(Fact.RECOMMENDATION);
        assertThat(ask(trained, worked().recommendedAs(RecommendationKind.NONE)).verdict())
                .isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @ParameterizedTest(name = "kind {0}, other chief {1}: {2}")
    @DisplayName("R-100: kind ウ only where no other chief works in the same establishment")
    @CsvSource({
        "U, false, MET",
        "U, true, NOT_MET",
        "U, , UNKNOWN",
        "A, true, MET",
        "I, true, MET",
        "NONE, false, NOT_MET"
    })
    void kindU(RecommendationKind kind, Boolean otherChief, State state) {
        Told told = worked().recommendedAs(kind);
        if (otherChief != null) {
            told = otherChief ? told.yes(Fact.OTHER_CHIEF) : told.no(Fact.OTHER_CHIEF);
        }

        assertThat(ask(trained, told).state("RECOMMENDATION")).isEqualTo(state);
    }

    @Test
    @DisplayName("R-100: for kind ウ it is asked whether another chief works there")
    void asksForOtherChief() {
        assertThat(ask(trained, worked().recommendedAs(RecommendationKind.U)).missing())
                .containsExactly(Fact.OTHER_CHIEF);
    }

    @ParameterizedTest(name = "work to {0}: {1}")
    @DisplayName("employed on the reference date 2023-06-01, whatever the day of application")
    @CsvSource({"2023-06-01, MET", "2023-05-31, UNKNOWN"})
    void referenceDate(String through, State state) {
        Asked asked = ask(trained, Told.nothing().worked("2018-04-15", through));

        assertThat(asked.state("WORKPLACE")).isEqualTo(state);
    }

    @Test
    @DisplayName("full-time in Tokyo that day: not elsewhere, not part-time, not on leave; a manager counts")
    void workplace() {
        Employment now = Work.since("2018-04-15");

        assertThat(workplace(now)).isEqualTo(State.MET);
        assertThat(workplace(Work.asManagerToo(now))).isEqualTo(State.MET);
        assertThat(workplace(Work.elsewhere(now, Prefecture.CHIBA))).isEqualTo(State.NOT_MET);
        assertThat(workplace(Work.elsewhere(now, null))).isEqualTo(State.UNKNOWN);
        assertThat(workplace(Work.partTime(now))).isEqualTo(State.NOT_MET);
        assertThat(workplace(Work.without(now, "2023-06-01", "2023-06-30"))).isEqualTo(State.NOT_MET);
        assertThat(workplace(Work.without(now, "2023-04-01", "2023-05-31"))).isEqualTo(State.MET);
        assertThat(workplace(Work.since("2023-06-01"))).isEqualTo(State.MET);
        assertThat(workplace(Work.since("2023-06-02"))).isEqualTo(State.NOT_MET);
    }

    @ParameterizedTest(name = "turned away in {0}: {1}")
    @DisplayName("R-106: turned away for lack of seats since FY2018, no employment on the reference date is needed")
    @CsvSource({"2017, NOT_ELIGIBLE", "2018, ELIGIBLE", "2022, ELIGIBLE", "2023, NOT_ELIGIBLE"})
    void turnedAway(int year, Verdict verdict) {
        Told told = Told.nothing()
                .worked("2018-04-15", "2023-05-31")
                .no(Fact.PLACED_IN_SUPPORT_CENTRE)
                .turnedAwayIn(year)
                .worked("2012-06-01", "2017-05-31")
                .recommendedAs(RecommendationKind.I);

        assertThat(ask(trained, told).verdict()).isEqualTo(verdict);
    }

    @Test
    @DisplayName("R-106: it waives the workplace only, not the experience")
    void turnedAwayWaivesOnlyTheWorkplace() {
        Told told = Told.nothing().workedNowhere().turnedAwayIn(2019);

        assertThat(ask(trained, told).state("WORKPLACE")).isEqualTo(State.MET);
        assertThat(ask(trained, told).state("EXPERIENCE_60_MONTHS")).isEqualTo(State.NOT_MET);
    }

    @Test
    @DisplayName("R-074: registered elsewhere on the reference date, a transfer is needed first")
    void registeredElsewhere() {
        Person moved = trained.transferred(Prefecture.CHIBA, "2023-06-01");
        Person movesLater = trained.transferred(Prefecture.CHIBA, "2023-06-02");

        assertThat(ask(moved, Told.nothing()).state("REGISTRATION")).isEqualTo(State.NOT_MET);
        assertThat(ask(movesLater, Told.nothing()).state("REGISTRATION")).isEqualTo(State.MET);
    }

    @Test
    @DisplayName("R-108: the card must be in force on the reference date")
    void card() {
        Person lapsed = Person.registered("2012-05-20").card("2016-06-01");

        assertThat(ask(lapsed, Told.nothing()).state("CARD")).isEqualTo(State.NOT_MET);
        assertThat(ask(trained, Told.nothing()).state("CARD")).isEqualTo(State.MET);
    }

    @Test
    @DisplayName("R-088, R-089: SPECIALIZED_1 and SPECIALIZED_2 count from FY2006 on")
    void since2006() {
        Person person = Person.registered("2004-05-20").card("2004-06-01");

        assertThat(specialized(person, "2006-03-31")).isEqualTo(State.NOT_MET);
        assertThat(specialized(person, "2006-04-01")).isEqualTo(State.MET);
    }

    @Test
    @DisplayName("R-091: exempt from SPECIALIZED_2 by a basic course of FY2003 to FY2005")
    void basicCourse() {
        Person untrained = Person.registered("2012-05-20").card("2012-06-01");

        assertThat(ask(untrained, Told.nothing().yes(Fact.BASIC_COURSE)).state("TRAINING"))
                .isEqualTo(State.MET);
        assertThat(ask(untrained, Told.nothing().no(Fact.BASIC_COURSE)).state("TRAINING"))
                .isEqualTo(State.NOT_MET);
        assertThat(ask(untrained, Told.nothing()).state("TRAINING")).isEqualTo(State.UNKNOWN);
    }

    @ParameterizedTest(name = "certified through {0}: {1}")
    @DisplayName("R-098: 認定ケアマネジャー must be valid when the course begins, on 2023-10-11")
    @CsvSource({"2023-10-10, NOT_MET", "2023-10-11, MET"})
    void certifiedOnTheFirstDay(String through, State state) {
        Told told = Told.nothing().yes(Fact.CERTIFIED_CARE_MANAGER).certifiedThrough(through);

        assertThat(ask(trained, told).state("EXPERIENCE_CERTIFIED")).isEqualTo(state);
    }

    @Test
    @DisplayName("R-098: where its last day is not told, it is taken as valid, with a warning")
    void certifiedWithoutDate() {
        Asked asked = ask(trained, Told.nothing().yes(Fact.CERTIFIED_CARE_MANAGER));

        assertThat(asked.state("EXPERIENCE_CERTIFIED")).isEqualTo(State.MET);
        assertThat(asked.warnings()).containsExactly(WarningCode.VALIDITY_NOT_SHOWN);
    }

    @Test
    @DisplayName("K-4, R-139: a former chief may take CHIEF again without proving the experience anew")
    void formerChief() {
        Person former = trained.completed(Course.CHIEF, "2018-02-28", "C-1");

        Asked asked = ask(former, Told.nothing().workedNowhere());

        assertThat(asked.state("EXPERIENCE_FORMER_CHIEF")).isEqualTo(State.MET);
        assertThat(asked.state("EXPERIENCE")).isEqualTo(State.MET);
        assertThat(asked.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "completed on {0}: {1}")
    @DisplayName(
            "K-4: so may a chief whose certificate lapses while the course runs, through 2024-02-27; later it warns")
    @CsvSource({"2019-02-28, MET, false", "2019-03-01, NOT_MET, true"})
    void lapsesWhileTheCourseRuns(String completedOn, State state, boolean warns) {
        Asked asked =
                ask(trained.completed(Course.CHIEF, completedOn, "C-1"), worked().recommendedAs(RecommendationKind.I));

        assertThat(asked.state("EXPERIENCE_FORMER_CHIEF")).isEqualTo(state);
        assertThat(asked.warnings().contains(WarningCode.CHIEF_BEYOND_THE_COURSE))
                .isEqualTo(warns);
        assertThat(asked.verdict()).isEqualTo(Verdict.ELIGIBLE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("the rules of FY2023 hold for applications from 2023-04-01 through 2024-03-31")
    @CsvSource({"2023-03-31, *", "2023-04-01, 13", "2024-03-31, 13", "2024-04-01, *"})
    void fiscalYear(String on, String scope) {
        RuleSetUsed used =
                Asked.tokyo(Course.CHIEF, trained, on, Told.nothing()).answer().ruleSet();

        assertThat(used.scope()).isEqualTo(scope);
        assertThat(used.nationalInstead()).isEqualTo(scope.equals("*"));
    }

    @Test
    @DisplayName("a prefecture without rules of its own is answered by the national ones, and the answer says so")
    void fallsBack() {
        Eligibility answer = Asked.of(Course.CHIEF, trained.entry(), Prefecture.OSAKA, APPLIED, Told.nothing())
                .answer();

        assertThat(answer.ruleSet().nationalInstead()).isTrue();
        assertThat(answer.ruleSet().text().en())
                .isEqualTo("No rules of its own are held for CHIEF in Osaka, FY2023; the national rules are applied.");
        assertThat(answer.referenceDate()).isEqualTo(LocalDate.parse(APPLIED));
    }

    private State workplace(Employment employment) {
        Told told = Told.nothing()
                .worked(employment)
                .no(Fact.PLACED_IN_SUPPORT_CENTRE)
                .turnedAwayIn();
        return ask(trained, told).state("WORKPLACE");
    }

    private static State specialized(Person person, String secondOn) {
        Person completed = person.completed(Course.SPECIALIZED_1, "2006-04-01", "I-1")
                .completed(Course.SPECIALIZED_2, secondOn, "II-1");
        return ask(completed, Told.nothing()).state("TRAINING_SPECIALIZED");
    }

    /** WE-04: 61 months to the reference date, in Tokyo. */
    private static Told worked() {
        return Told.nothing().worked(Work.since("2018-04-15"));
    }

    private static Asked ask(Person person, Told told) {
        return Asked.tokyo(Course.CHIEF, person, APPLIED, told);
    }
}
