package jp.shunin.registry.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.RemovalCause;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.eligibility.Told.Work;
import jp.shunin.registry.core.policy.Prefecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asked of Osaka, which has no rules of its own. */
@DisplayName("E-1, T-8: who may take CHIEF by the national rules")
class ChiefNationalTest {

    private static final String ON = "2023-06-01";

    private final Person person =
            Person.registered(Prefecture.OSAKA, "2012-05-20").card("2012-06-01");
    private final Person trained = person.completed(Course.SPECIALIZED_1, "2014-09-01", "I-1")
            .completed(Course.SPECIALIZED_2, "2016-09-01", "II-1");

    @ParameterizedTest(name = "from {0}: {1}")
    @DisplayName("60 months as a full-time care manager are enough, 59 are not")
    @CsvSource({"2018-06-01, MET", "2018-06-02, NOT_MET", "2018-07-01, NOT_MET"})
    void sixtyMonths(String from, State state) {
        Asked asked = ask(trained, Told.nothing().worked(Work.since(from)));

        assertThat(asked.state("EXPERIENCE_60_MONTHS")).isEqualTo(state);
    }

    @Test
    @DisplayName("trained and with 60 months: eligible, and nothing more is asked although alternatives are unknown")
    void eligible() {
        Asked asked = ask(trained, Told.nothing().worked("2018-05-01", "2023-04-30"));

        assertThat(asked.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(asked.state("EXPERIENCE_36_MONTHS")).isEqualTo(State.UNKNOWN);
        assertThat(asked.missing()).isEmpty();
    }

    @Test
    @DisplayName("with 59 months it turns on the alternatives, which are asked for")
    void turnsOnAlternatives() {
        Asked asked = ask(trained, Told.nothing().worked("2018-05-02", "2023-04-30"));

        assertThat(asked.verdict()).isEqualTo(Verdict.CANNOT_BE_TOLD_YET);
        assertThat(asked.requirement("EXPERIENCE").combination()).isEqualTo(Combination.ONE_OF);
        assertThat(asked.missing())
                .containsExactly(
                        Fact.CERTIFIED_CARE_MANAGER,
                        Fact.LEADER_TRAINING,
                        Fact.PLACED_IN_SUPPORT_CENTRE,
                        Fact.RECOGNISED_BY_PREFECTURE);
    }

    @Test
    @DisplayName("with 59 months and every alternative denied: not eligible")
    void notEligible() {
        Asked asked = ask(trained, noAlternative().worked("2018-05-02", "2023-04-30"));

        assertThat(asked.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(asked.state("EXPERIENCE")).isEqualTo(State.NOT_MET);
        assertThat(asked.missing()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, months from {1}: {2}")
    @DisplayName("認定ケアマネジャー or leader training with 36 months are enough, with 35 they are not")
    @CsvSource({
        "CERTIFIED_CARE_MANAGER, 2020-06-01, ELIGIBLE",
        "CERTIFIED_CARE_MANAGER, 2020-06-02, NOT_ELIGIBLE",
        "LEADER_TRAINING, 2020-06-01, ELIGIBLE",
        "LEADER_TRAINING, 2020-06-02, NOT_ELIGIBLE"
    })
    void thirtySixMonths(Fact qualification, String from, Verdict verdict) {
        Told told = noAlternative().yes(qualification).worked(Work.since(from));

        assertThat(ask(trained, told).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @DisplayName("placed in a support centre, or recognised by the prefecture: no months are needed")
    @CsvSource({"PLACED_IN_SUPPORT_CENTRE", "RECOGNISED_BY_PREFECTURE"})
    void withoutMonths(Fact route) {
        Told told = noAlternative().yes(route).workedNowhere();

        assertThat(ask(trained, told).verdict()).isEqualTo(Verdict.ELIGIBLE);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName("R-088 to R-092: which courses are enough")
    @CsvSource({
        "SPECIALIZED_1, SPECIALIZED_2, MET",
        "SPECIALIZED_1, RENEWAL_EXPERIENCED_SUBSEQUENT, MET",
        "RENEWAL_EXPERIENCED_FIRST, , MET",
        "SPECIALIZED_1, , NOT_MET",
        "SPECIALIZED_2, , NOT_MET",
        "SPECIALIZED_2, RENEWAL_EXPERIENCED_SUBSEQUENT, NOT_MET",
        "SPECIALIZED_1, RENEWAL_INEXPERIENCED, NOT_MET",
        "SPECIALIZED_1, RETRAINING, NOT_MET"
    })
    void courses(Course first, Course second, State state) {
        Person some = person.completed(first, "2014-09-01", "1");
        Person all = second == null ? some : some.completed(second, "2016-09-01", "2");

        assertThat(ask(all, Told.nothing()).state("TRAINING")).isEqualTo(state);
    }

    @Test
    @DisplayName("a completion counts on its day, not the day before, and the event that recorded it is named")
    void completionOnTheDay() {
        Person onTheDay = person.completed(Course.RENEWAL_EXPERIENCED_FIRST, ON, "R-1");
        Person dayAfter = person.completed(Course.RENEWAL_EXPERIENCED_FIRST, "2023-06-02", "R-1");

        assertThat(ask(onTheDay, Told.nothing()).requirement("TRAINING_RENEWAL_FIRST"))
                .satisfies(answer -> assertThat(answer.state()).isEqualTo(State.MET))
                .satisfies(answer -> assertThat(answer.facts())
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.event()).isEqualTo("e3")));
        assertThat(ask(dayAfter, Told.nothing()).state("TRAINING")).isEqualTo(State.NOT_MET);
    }

    @Test
    @DisplayName("K-8: an invalidated completion does not count")
    void invalidated() {
        assertThat(ask(trained.invalidated("II-1", "2022-01-01"), Told.nothing())
                        .state("TRAINING"))
                .isEqualTo(State.NOT_MET);
    }

    @Test
    @DisplayName("R-094: of several completions of a course the latest is shown")
    void latestCompletion() {
        Person twice = trained.completed(Course.SPECIALIZED_2, "2021-09-01", "II-2");

        assertThat(ask(twice, Told.nothing())
                        .requirement("TRAINING_SPECIALIZED")
                        .facts())
                .extracting(FactUsed::value)
                .contains(new RegisterFacts.CompletionShown(
                        Course.SPECIALIZED_2, java.time.LocalDate.of(2021, 9, 1), "II-2"));
    }

    @Test
    @DisplayName("X-1: nobody removed from the register is eligible")
    void removed() {
        Person removed = trained.removed(RemovalCause.REQUEST, ON);

        assertThat(ask(removed, Told.nothing().worked("2010-01-01", "2020-12-31"))
                        .verdict())
                .isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(ask(removed, Told.nothing()).state("REGISTRATION")).isEqualTo(State.NOT_MET);
    }

    @Test
    @DisplayName("with nothing told, the register's part is answered and the rest is asked for")
    void nothingTold() {
        Asked asked = ask(trained, Told.nothing());

        assertThat(asked.verdict()).isEqualTo(Verdict.CANNOT_BE_TOLD_YET);
        assertThat(asked.state("TRAINING")).isEqualTo(State.MET);
        assertThat(asked.missing()).startsWith(Fact.EMPLOYMENT);
    }

    private static Told noAlternative() {
        return Told.nothing()
                .no(
                        Fact.CERTIFIED_CARE_MANAGER,
                        Fact.LEADER_TRAINING,
                        Fact.PLACED_IN_SUPPORT_CENTRE,
                        Fact.RECOGNISED_BY_PREFECTURE);
    }

    private static Asked ask(Person person, Told told) {
        return Asked.national(Course.CHIEF, person, ON, told);
    }
}
