package jp.shunin.registry.core.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.AttendedSubject;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.Refused;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.core.time.Wareki;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayName("The examples that the notices work out")
class WorkedExamplesTest {

    private static final Set<String> HERE = Set.of("WE-10", "WE-16", "WE-18", "DT-25");

    private static final Map<String, String> TOLD_ELSEWHERE = Map.of(
            "WE-23", "CurriculaTest.renewalHoursBeforeAndAfter",
            "WE-24", "CurriculaTest.intractableDiseases",
            "WE-27", "CurriculaTest.renewalHoursFromOtherCourses",
            "DT-27", "FiscalYearTest",
            "DT-28", "WarekiTest");

    private static final String ELIGIBILITY = "who may take the chief courses is not decided yet";
    private static final String RUNS = "the runs of a course, their seats, dates and attendance are not held";
    private static final String PAPERS = "the papers of an application are not held";

    private static final Map<String, String> OUT_OF_SCOPE = Map.ofEntries(
            Map.entry("WE-01", ELIGIBILITY),
            Map.entry("WE-02", ELIGIBILITY),
            Map.entry("WE-04", ELIGIBILITY),
            Map.entry("WE-07", PAPERS),
            Map.entry("WE-08", PAPERS),
            Map.entry("WE-09", PAPERS),
            Map.entry("WE-11", ELIGIBILITY),
            Map.entry("WE-12", ELIGIBILITY),
            Map.entry("WE-13", ELIGIBILITY),
            Map.entry("WE-15", RUNS),
            Map.entry("WE-17", RUNS),
            Map.entry("WE-20", PAPERS),
            Map.entry("WE-22", RUNS),
            Map.entry("DT-09", RUNS),
            Map.entry("DT-11", RUNS),
            Map.entry("DT-17", ELIGIBILITY),
            Map.entry("DT-24", "practice is not recorded, so the course that a person needs is not told"),
            Map.entry("DT-29", ELIGIBILITY));

    @Test
    @DisplayName("each example has its place: it is told here, or elsewhere, or it says why not yet")
    void eachHasItsPlace() {
        Set<String> placed = new TreeSet<>(HERE);
        placed.addAll(TOLD_ELSEWHERE.keySet());
        placed.addAll(OUT_OF_SCOPE.keySet());

        assertThat(WorkedExamples.ids()).containsExactlyInAnyOrderElementsOf(placed);
    }

    static Stream<JsonNode> wareki() {
        return WorkedExamples.wareki()
                .filter(node -> node.has("fy") || node.get("iso").asString().length() == "2023-06-01".length());
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("each day and each fiscal year that an example gives in wareki is read as the one it means")
    void wareki(JsonNode node) {
        String text = node.get("wareki").asString();

        if (node.has("fy")) {
            assertThat(Wareki.parseFiscalYear(text))
                    .isEqualTo(new FiscalYear(node.get("fy").asInt()));
        } else {
            assertThat(Wareki.parse(text).date()).isEqualTo(node.get("iso").asString());
        }
    }

    @Test
    @DisplayName("WE-10 (R-147): a registration number has eight digits, the first two those of Tokyo")
    void registrationNumber() {
        JsonNode expected = WorkedExamples.expected("WE-10");
        RegistrationNumber number =
                new RegistrationNumber(expected.get("registration_number").asString());

        assertThat(number.firstPrefecture()).isEqualTo(Prefecture.TOKYO);
        assertThat(number.toString()).hasSize(expected.get("digits").asInt());
    }

    @Test
    @DisplayName(
            "WE-16 (R-173, R-174, T-2): Tokyo's programme of 71.5 hours is 70 of the curriculum and 1.5 of its own")
    void programmeHours() {
        JsonNode expected = WorkedExamples.expected("WE-16");
        List<AttendedSubject> own = subjects(101, hours("special"));
        List<AttendedSubject> curriculum = IntStream.rangeClosed(1, 9)
                .boxed()
                .flatMap(number -> hours(String.valueOf(number)).map(hours -> subject(number, hours)))
                .toList();
        List<AttendedSubject> programme =
                Stream.concat(curriculum.stream(), own.stream()).toList();

        assertThat(Curricula.load().leastHours(Course.CHIEF, Edition.H28))
                .contains(expected.get("curriculum_hours").decimalValue());
        assertThat(sum(curriculum))
                .isEqualByComparingTo(expected.get("curriculum_hours").decimalValue());
        assertThat(sum(own)).isEqualByComparingTo(expected.get("special_hours").decimalValue());
        assertThat(sum(programme))
                .isEqualByComparingTo(expected.get("programme_total").decimalValue());
        assertThat(chief(programme).entry().certificates()).hasSize(1);
        Refused.by(Rule.T_2, RefusalCode.SUBJECTS_INCOMPLETE, () -> chief(programme.subList(1, programme.size())));
    }

    @Test
    @DisplayName("WE-18 (R-082, S-1): both ends of Tokyo's window of expiries belong to it, the days beside it do not")
    void measureWindow() {
        JsonNode expected = WorkedExamples.expected("WE-18");
        LocalDate start = LocalDate.parse(expected.get("start").asString());
        LocalDate end = LocalDate.parse(expected.get("end").asString());
        Cohort cohort = new Cohort(start, end, null);

        assertThat(cohort.covers(start)).isEqualTo(expected.get("inclusive").asBoolean());
        assertThat(cohort.covers(end)).isEqualTo(expected.get("inclusive").asBoolean());
        assertThat(cohort.covers(start.minusDays(1))).isFalse();
        assertThat(cohort.covers(end.plusDays(1))).isFalse();
    }

    @Test
    @DisplayName(
            "DT-25 (R-056, R-058, K-7, C-5, C-6): CHIEF renews no card; CHIEF_RENEWAL does, through its own last day")
    void effectOnTheCard() {
        JsonNode expected = WorkedExamples.expected("DT-25");
        Person chief = Person.registered("2016-04-01").card("2016-06-01").completed(Course.CHIEF, "2016-05-10", "C1");
        Person renewed = chief.completed(Course.CHIEF_RENEWAL, "2021-03-01", "R1");
        LocalDate lastDay = renewed.certificateTerm("R1").through();

        assertThat(expected.at("/CHIEF/renews_card").asBoolean()).isFalse();
        Refused.by(Rule.T_6, RefusalCode.RENEWAL_TRAINING_MISSING, () -> chief.renewed("2021-05-01"));
        assertThat(expected.at("/CHIEF_RENEWAL/renews_card").asBoolean()).isTrue();
        assertThat(renewed.renewed("2021-05-01")
                        .latest(CardRenewed.class)
                        .term()
                        .through())
                .isEqualTo(lastDay);
        assertThat(renewed.renewedWithoutAligning("2021-05-01").cardTerm().through())
                .isEqualTo("2026-05-31")
                .isNotEqualTo(lastDay);
    }

    private static Person chief(List<AttendedSubject> subjects) {
        return Person.registered("2016-04-01").attended(Course.CHIEF, Edition.H28, "2023-12-20", subjects);
    }

    private static Stream<BigDecimal> hours(String subject) {
        return WorkedExamples.input("WE-16")
                .get("subjects")
                .get(subject)
                .valueStream()
                .map(JsonNode::decimalValue);
    }

    private static List<AttendedSubject> subjects(int first, Stream<BigDecimal> hours) {
        List<BigDecimal> each = hours.toList();
        return IntStream.range(0, each.size())
                .mapToObj(i -> subject(first + i, each.get(i)))
                .toList();
    }

    private static AttendedSubject subject(int number, BigDecimal hours) {
        return new AttendedSubject(number, LocalDate.of(2023, 12, 1), hours, Prefecture.TOKYO);
    }

    private static BigDecimal sum(List<AttendedSubject> subjects) {
        return subjects.stream().map(AttendedSubject::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
