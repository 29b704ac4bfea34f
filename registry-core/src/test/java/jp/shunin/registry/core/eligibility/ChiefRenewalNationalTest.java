package jp.shunin.registry.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The chief certificate runs from 2019-09-01 through 2024-08-31. Asked of Osaka, which has no rules of its own. */
@DisplayName("E-4, T-7, T-8: who may take CHIEF_RENEWAL by the national rules")
class ChiefRenewalNationalTest {

    private static final String ON = "2023-06-20";

    private final Person candidate = Person.registered("2012-05-20").card("2012-06-01");
    private final Person chief = candidate.completed(Course.CHIEF, "2019-09-01", "C-1");

    @Test
    @DisplayName("a certificate that ends within two years, and 4 trainings in every fiscal year between: eligible")
    void eligible() {
        Asked asked = ask(chief, Told.nothing().attendedFrom(2020, 4, 4, 4));

        assertThat(asked.verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(asked.warnings()).isEmpty();
        assertThat(asked.answer().referenceDate()).isEqualTo(ON);
    }

    @ParameterizedTest(name = "asked on {0}: {1}, warns {2}")
    @DisplayName("T-7: in force through its last day; an end more than two years away warns and does not refuse")
    @CsvSource({
        "2024-08-31, MET, false",
        "2024-09-01, NOT_MET, false",
        "2022-09-01, MET, false",
        "2022-08-31, MET, true",
        "2019-09-01, MET, true"
    })
    void aboutTwoYears(String on, State state, boolean warns) {
        Asked asked = Asked.national(Course.CHIEF_RENEWAL, chief, on, Told.nothing());

        assertThat(asked.state("CERTIFICATE")).isEqualTo(state);
        assertThat(asked.warnings().contains(WarningCode.ENDS_LATER_THAN_ABOUT)).isEqualTo(warns);
    }

    @Test
    @DisplayName("who never was a chief is not eligible, whatever is told")
    void neverChief() {
        Asked asked = ask(candidate, Told.nothing().yes(Fact.RECOGNISED_BY_PREFECTURE));

        assertThat(asked.verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(asked.state("CERTIFICATE")).isEqualTo(State.NOT_MET);
    }

    @Test
    @DisplayName("K-8: nor is who holds a certificate that was void from the beginning")
    void invalidated() {
        assertThat(ask(chief.invalidated("C-1", "2023-01-01"), Told.nothing()).state("CERTIFICATE"))
                .isEqualTo(State.NOT_MET);
    }

    @Test
    @DisplayName("R-199: the end looked at is that of the latest certificate, though it begins after the day")
    void latestCertificate() {
        Person renewed = chief.completed(Course.CHIEF_RENEWAL, "2023-05-01", "C-2");

        Asked asked = ask(renewed, Told.nothing());

        assertThat(asked.state("CERTIFICATE")).isEqualTo(State.MET);
        assertThat(asked.warnings()).contains(WarningCode.ENDS_LATER_THAN_ABOUT);
        assertThat(asked.requirement("CERTIFICATE").facts())
                .extracting(FactUsed::value)
                .containsExactly(
                        new RegisterFacts.TermShown(LocalDate.of(2024, 9, 1), LocalDate.of(2029, 8, 31), null, null));
    }

    @Test
    @DisplayName(
            "S-6: a special measure's extended end is looked at, and the original end, measure and event are shown")
    void extendedByMeasure() {
        RegisterEntry extended = Extended.certificate(chief, "C-1", "2025-08-31");
        String afterOriginalEnd = "2024-09-01";

        Asked asked = Asked.of(Course.CHIEF_RENEWAL, extended, Prefecture.OSAKA, afterOriginalEnd, Told.nothing());

        assertThat(asked.state("CERTIFICATE")).isEqualTo(State.MET);
        assertThat(asked.requirement("CERTIFICATE").facts()).singleElement().satisfies(fact -> {
            assertThat(fact.event()).isEqualTo(Extended.EVENT);
            assertThat(fact.value())
                    .isEqualTo(new RegisterFacts.TermShown(
                            LocalDate.of(2019, 9, 1),
                            LocalDate.of(2025, 8, 31),
                            LocalDate.of(2024, 8, 31),
                            Extended.MEASURE));
        });
        assertThat(Asked.of(Course.CHIEF_RENEWAL, extended, Prefecture.OSAKA, "2025-09-01", Told.nothing())
                        .state("CERTIFICATE"))
                .isEqualTo(State.NOT_MET);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("(1) planned, taught or facilitated training: each alone is enough")
    void roles(TrainingRole role) {
        assertThat(ask(chief, Told.nothing().roles(role)).verdict()).isEqualTo(Verdict.ELIGIBLE);
        assertThat(ask(chief, Told.nothing().roles()).state("ACTIVITY_ROLE")).isEqualTo(State.NOT_MET);
    }

    @ParameterizedTest
    @EnumSource(names = {"PRESENTED", "CERTIFIED_CARE_MANAGER", "RECOGNISED_BY_PREFECTURE"})
    @DisplayName("(3) to (5): each alone is enough")
    void others(Fact fact) {
        assertThat(ask(chief, Told.nothing().yes(fact)).verdict()).isEqualTo(Verdict.ELIGIBLE);
    }

    @Test
    @DisplayName("none of the five: not eligible")
    void none() {
        Told told = Told.nothing()
                .roles()
                .attendedFrom(2020, 4, 3, 4)
                .no(Fact.PRESENTED, Fact.CERTIFIED_CARE_MANAGER, Fact.RECOGNISED_BY_PREFECTURE);

        assertThat(ask(chief, told).verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
    }

    @Test
    @DisplayName("the five are alternatives, and each fact that can still decide is asked for, with its fiscal years")
    void alternativesAsked() {
        Asked asked = ask(chief, Told.nothing().attended(2021, 4));

        assertThat(asked.requirement("ACTIVITY").combination()).isEqualTo(Combination.ONE_OF);
        assertThat(asked.missing())
                .containsExactly(
                        Fact.ROLES,
                        Fact.TRAININGS,
                        Fact.PRESENTED,
                        Fact.CERTIFIED_CARE_MANAGER,
                        Fact.RECOGNISED_BY_PREFECTURE);
        assertThat(asked.answer().missing())
                .filteredOn(missing -> missing.fact() == Fact.TRAININGS)
                .singleElement()
                .satisfies(missing -> assertThat(missing.fiscalYears()).containsExactly(2020, 2022));
    }

    @Test
    @DisplayName("the national rules have no COVID rule")
    void noCovidRule() {
        assertThat(ask(chief, Told.nothing().attendedFrom(2020, 1, 8, 8)).state("ACTIVITY_TRAININGS"))
                .isEqualTo(State.NOT_MET);
    }

    private static Asked ask(Person person, Told told) {
        return Asked.national(Course.CHIEF_RENEWAL, person, ON, told);
    }
}
