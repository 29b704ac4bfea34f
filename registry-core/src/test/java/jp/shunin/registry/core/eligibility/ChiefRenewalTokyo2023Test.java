package jp.shunin.registry.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("E-5, T-8: who may take CHIEF_RENEWAL in Tokyo in FY2023")
class ChiefRenewalTokyo2023Test {

    private static final String APPLIED = "2023-06-20";
    private static final String MAIN = "TRAININGS_EVERY_YEAR";
    private static final String AVERAGE = "TRAININGS_ON_AVERAGE";
    private static final String COVID = "TRAININGS_COVID";

    private final Person candidate = Person.registered("2012-05-20")
            .card("2012-06-01")
            .completed(Course.RENEWAL_EXPERIENCED_FIRST, "2016-09-01", "R-1")
            .renewed("2017-05-01")
            .completed(Course.RENEWAL_EXPERIENCED_SUBSEQUENT, "2021-09-01", "R-2")
            .renewed("2022-05-01");
    private final Person ofFy2019 = candidate.completed(Course.CHIEF, "2020-03-31", "C-1");

    @Test
    @DisplayName("DT-17: the reference date is the first of the month of application")
    void referenceDate() {
        assertThat(ask(ofFy2019, Told.nothing()).answer().referenceDate()).isEqualTo("2023-06-01");
        assertThat(Asked.tokyo(Course.CHIEF_RENEWAL, ofFy2019, "2023-06-01", Told.nothing())
                        .answer()
                        .referenceDate())
                .isEqualTo("2023-06-01");
    }

    @Test
    @DisplayName("at work in Tokyo, recommended, practised as a chief, and 4 trainings every year: eligible")
    void eligible() {
        Asked asked = ask(ofFy2019, practised().attendedFrom(2020, 4, 4, 4));

        assertThat(asked.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(asked.missing()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WORKS_IN_PREFECTURE", "RECOMMENDED"})
    @DisplayName("R-200: without work in Tokyo or the municipality's recommendation: not eligible")
    void workplace(Fact fact) {
        assertThat(ask(ofFy2019, practised().attendedFrom(2020, 4, 4, 4).no(fact))
                        .verdict())
                .isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R-201: each of the eight kinds of practice is enough, none is not")
    void practice(ChiefPractice kind) {
        assertThat(ask(ofFy2019, Told.nothing().practised(kind)).state("PRACTICE"))
                .isEqualTo(State.MET);
        assertThat(ask(ofFy2019, Told.nothing().practised()).state("PRACTICE")).isEqualTo(State.NOT_MET);
        assertThat(ask(ofFy2019, Told.nothing()).state("PRACTICE")).isEqualTo(State.UNKNOWN);
    }

    @Test
    @DisplayName("WE-11: completed in FY2019, FY2020 to FY2022 need 4 each; FY2019 and FY2023 do not count")
    void mainRule() {
        Asked asked = ask(ofFy2019, Told.nothing().attendedFrom(2019, 0, 4, 4, 4, 0));

        assertThat(asked.state(MAIN)).isEqualTo(State.MET);
        assertThat(years(asked, MAIN)).containsExactly("2020=4/4", "2021=4/4", "2022=4/4");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R-212: one year below 4 fails the main rule, even if others have more")
    @CsvSource({"'3,4,9'", "'4,3,9'", "'9,9,3'"})
    void mainRuleFails(String counts) {
        assertThat(ask(ofFy2019, attendedFrom(2020, counts)).state(MAIN)).isEqualTo(State.NOT_MET);
    }

    @ParameterizedTest(name = "completed on {0}: {1}")
    @DisplayName("R-213: the fiscal year of the completion day begins the count the year after")
    @CsvSource({"2020-03-31, '2020=-/4 2021=-/4 2022=-/4'", "2020-04-01, '2021=-/4 2022=-/4'"})
    void yearOfCompletion(String completedOn, String years) {
        Person chief = candidate.completed(Course.CHIEF, completedOn, "C-1");

        assertThat(String.join(" ", years(ask(chief, Told.nothing()), MAIN))).isEqualTo(years);
    }

    @Test
    @DisplayName("R-199: the count begins after the latest of CHIEF and CHIEF_RENEWAL")
    void latestCompletion() {
        Person renewed = candidate
                .completed(Course.CHIEF, "2017-09-01", "C-1")
                .completed(Course.CHIEF_RENEWAL, "2021-09-01", "C-2");

        assertThat(years(ask(renewed, Told.nothing()), MAIN)).containsExactly("2022=-/4");
    }

    @Test
    @DisplayName("a year that is not told is asked for, unless a told one has decided already")
    void missingYears() {
        Asked open = ask(ofFy2019, Told.nothing().attended(2020, 4).attended(2022, 4));
        Asked decided = ask(ofFy2019, Told.nothing().attended(2021, 3));

        assertThat(open.state(MAIN)).isEqualTo(State.UNKNOWN);
        assertThat(open.requirement(MAIN).missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.fiscalYears()).containsExactly(2021));
        assertThat(decided.state(MAIN)).isEqualTo(State.NOT_MET);
        assertThat(decided.requirement(MAIN).missing()).isEmpty();
    }

    @Test
    @DisplayName("the trainings are asked for once, for all the fiscal years that any alternative counts")
    void askedOnce() {
        Asked asked = ask(keptThrough2024("2015-09-01"), Told.nothing().attended(2018, 4));

        assertThat(asked.answer().missing())
                .filteredOn(missing -> missing.fact() == Fact.TRAININGS)
                .singleElement()
                .satisfies(missing ->
                        assertThat(missing.fiscalYears()).containsExactly(2015, 2016, 2017, 2019, 2020, 2021, 2022));
    }

    @Test
    @DisplayName("WE-12: completed in FY2015, 32 trainings in FY2015 to FY2022 are 4 on average; the main rule fails")
    void transition() {
        RegisterEntry kept = keptThrough2024("2015-09-01");
        Asked asked = ask(kept, Told.nothing().attendedFrom(2015, 2, 4, 5, 6, 4, 3, 4, 4));

        assertThat(asked.state(AVERAGE)).isEqualTo(State.MET);
        assertThat(asked.state(MAIN)).isEqualTo(State.NOT_MET);
        assertThat(years(asked, AVERAGE)).hasSize(8).first().isEqualTo("2015=2/4");
        assertThat(asked.state("ACTIVITY")).isEqualTo(State.MET);
    }

    @Test
    @DisplayName("R-214: 31 in eight years are not 4 on average; a year that is not told may still make it")
    void transitionFails() {
        RegisterEntry kept = keptThrough2024("2015-09-01");

        assertThat(ask(kept, Told.nothing().attendedFrom(2015, 1, 4, 5, 6, 4, 3, 4, 4))
                        .state(AVERAGE))
                .isEqualTo(State.NOT_MET);
        assertThat(ask(kept, Told.nothing().attendedFrom(2015, 1, 4, 5, 6, 4, 3, 4))
                        .state(AVERAGE))
                .isEqualTo(State.UNKNOWN);
    }

    @ParameterizedTest(name = "completed on {0}: {1}")
    @DisplayName("R-214: the average is for completions through FY2015 only")
    @CsvSource({"2016-03-31, MET", "2016-04-01, NOT_MET"})
    void transitionThroughFy2015(String completedOn, State state) {
        Told told = Told.nothing().attendedFrom(2015, 40, 40, 0, 0, 0, 0, 0, 0);

        assertThat(ask(keptThrough2024(completedOn), told).state(AVERAGE)).isEqualTo(state);
    }

    @Test
    @DisplayName("WE-13: completed in FY2016, 4, 5, 3, 1, 4, 4 meet the COVID rule and not the main rule")
    void covid() {
        Asked asked = ask(keptThrough2024("2016-09-01"), Told.nothing().attendedFrom(2017, 4, 5, 3, 1, 4, 4));

        assertThat(asked.state(COVID)).isEqualTo(State.MET);
        assertThat(asked.state(MAIN)).isEqualTo(State.NOT_MET);
        assertThat(years(asked, COVID))
                .containsExactly("2017=4/4", "2018=5/4", "2019=3/2", "2020=1/1", "2021=4/4", "2022=4/4");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("R-216, R-217: FY2017 to FY2022 with FY2019 2, FY2020 1, filled with what is above 4 from FY2021 on")
    @CsvSource({
        "'4,4,2,1,4,4', MET",
        "'4,4,1,1,4,4', NOT_MET",
        "'4,4,1,1,5,4', MET",
        "'4,4,1,1,4,5', MET",
        "'4,4,1,0,5,4', NOT_MET",
        "'4,4,1,0,5,5', MET",
        "'4,4,0,0,7,4', MET",
        "'4,4,0,0,6,4', NOT_MET",
        "'4,9,1,1,4,4', NOT_MET",
        "'4,4,1,9,4,4', NOT_MET",
        "'3,4,2,1,9,9', NOT_MET",
        "'4,3,2,1,9,9', NOT_MET",
        "'4,4,2,1,3,9', NOT_MET",
        "'4,4,0,0,3,99', NOT_MET"
    })
    void covidFilling(String counts, State state) {
        assertThat(ask(keptThrough2024("2016-09-01"), attendedFrom(2017, counts))
                        .state(COVID))
                .isEqualTo(state);
    }

    @Test
    @DisplayName("R-217: what is missing in FY2019 stays open while a later year is not told")
    void covidOpen() {
        RegisterEntry kept = keptThrough2024("2016-09-01");

        assertThat(ask(kept, attendedFrom(2017, "4,4,0,1,4")).state(COVID)).isEqualTo(State.UNKNOWN);
        assertThat(ask(kept, attendedFrom(2017, "4,4,2,1").attended(2022, 4)).state(COVID))
                .isEqualTo(State.UNKNOWN);
        assertThat(ask(kept, attendedFrom(2017, "3,4,2,1")).state(COVID)).isEqualTo(State.NOT_MET);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("R-230, R-231: taught CHIEF_RENEWAL every fiscal year; only FY2020 may be missing")
    @CsvSource({"2018 2019 2021 2022, MET", "2018 2020 2021 2022, NOT_MET", "2018 2019 2020 2021 2022, MET"})
    void taughtRenewal(String years, State state) {
        Person chief = candidate.completed(Course.CHIEF, "2018-03-31", "C-1");
        Integer[] taught = Arrays.stream(years.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);

        assertThat(ask(chief, Told.nothing().taughtRenewalIn(taught)).state("RENEWAL_TAUGHT"))
                .isEqualTo(state);
    }

    @Test
    @DisplayName("R-080, R-081: years up to that of a transfer count for who met the former prefecture's requirements")
    void transferred() {
        Person moved = Person.registered(Prefecture.CHIBA, "2017-05-20")
                .card("2019-04-01")
                .completed(Course.CHIEF, "2019-09-01", "C-1")
                .transferred(Prefecture.TOKYO, "2021-10-15");
        Told since = Told.nothing().attended(2022, 4);

        assertThat(ask(moved, since).state(MAIN)).isEqualTo(State.UNKNOWN);
        assertThat(ask(moved, since).requirement(MAIN).missing())
                .extracting(MissingFact::fact)
                .containsExactly(Fact.TRAININGS, Fact.FORMER_PREFECTURE);
        assertThat(ask(moved, since.yes(Fact.FORMER_PREFECTURE)).state(MAIN)).isEqualTo(State.MET);
        assertThat(ask(moved, Told.nothing().attended(2022, 3).yes(Fact.FORMER_PREFECTURE))
                        .state(MAIN))
                .isEqualTo(State.NOT_MET);
    }

    @Test
    @DisplayName("R-080: who was registered in Tokyo all along is not excused")
    void notTransferred() {
        assertThat(ask(ofFy2019, attendedFrom(2020, "0,4,4").yes(Fact.FORMER_PREFECTURE))
                        .state(MAIN))
                .isEqualTo(State.NOT_MET);
    }

    @Test
    @DisplayName("completed in the fiscal year before the application there is no year to count, and a warning says so")
    void noYear() {
        Asked asked = ask(candidate.completed(Course.CHIEF, "2023-03-31", "C-1"), Told.nothing());

        assertThat(asked.state(MAIN)).isEqualTo(State.MET);
        assertThat(asked.warnings()).contains(WarningCode.NO_YEAR_TO_COUNT, WarningCode.ENDS_LATER_THAN_ABOUT);
    }

    private static Told practised() {
        return Told.nothing()
                .yes(Fact.WORKS_IN_PREFECTURE, Fact.RECOMMENDED)
                .practised(ChiefPractice.JOINED_CARE_MEETING);
    }

    private static Told attendedFrom(int year, String counts) {
        return Told.nothing()
                .attendedFrom(
                        year,
                        Arrays.stream(counts.split(","))
                                .mapToInt(Integer::parseInt)
                                .toArray());
    }

    /** As in Tokyo's examples, whose certificates end before FY2022 and are kept until FY2024. */
    private RegisterEntry keptThrough2024(String completedOn) {
        return Extended.certificate(candidate.completed(Course.CHIEF, completedOn, "C-1"), "C-1", "2024-08-31");
    }

    /** The years that a requirement counts, each as told/needed. */
    private static List<String> years(Asked asked, String name) {
        return asked.requirement(name).facts().stream()
                .map(FactUsed::value)
                .filter(List.class::isInstance)
                .flatMap(value -> ((List<?>) value).stream())
                .map(YearCounted.class::cast)
                .map(year -> year.fiscalYear() + "=" + (year.attended() == null ? "-" : year.attended()) + "/"
                        + year.needed())
                .toList();
    }

    private static Asked ask(Person person, Told told) {
        return ask(person.entry(), told);
    }

    private static Asked ask(RegisterEntry entry, Told told) {
        return Asked.of(Course.CHIEF_RENEWAL, entry, Prefecture.TOKYO, APPLIED, told);
    }
}
