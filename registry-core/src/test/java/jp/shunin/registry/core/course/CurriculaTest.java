package jp.shunin.registry.core.course;

import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.CHIEF_RENEWAL;
import static jp.shunin.registry.core.course.Course.PRACTICAL;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_FIRST;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_SUBSEQUENT;
import static jp.shunin.registry.core.course.Course.RENEWAL_INEXPERIENCED;
import static jp.shunin.registry.core.course.Course.RETRAINING;
import static jp.shunin.registry.core.course.Course.SPECIALIZED_1;
import static jp.shunin.registry.core.course.Course.SPECIALIZED_2;
import static jp.shunin.registry.core.course.Edition.H28;
import static jp.shunin.registry.core.course.Edition.PRE_H28;
import static jp.shunin.registry.core.course.Edition.R6;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The curricula shipped with the registry")
class CurriculaTest {

    private final Curricula curricula = Curricula.load();

    @ParameterizedTest(name = "{0}: {1} subjects, {2} hours")
    @DisplayName("T-1 edition H28 has the subjects and the hours of the notice, and the subjects add up to the hours")
    @CsvSource({
        "PRACTICAL, 26, 87",
        "SPECIALIZED_1, 14, 56",
        "SPECIALIZED_2, 8, 32",
        "RETRAINING, 14, 54",
        "RENEWAL_INEXPERIENCED, 14, 54",
        "RENEWAL_EXPERIENCED_FIRST, 22, 88",
        "RENEWAL_EXPERIENCED_SUBSEQUENT, 8, 32",
        "CHIEF, 9, 70",
        "CHIEF_RENEWAL, 8, 46",
    })
    void subjectsOfH28(Course course, int subjects, BigDecimal hours) {
        Curriculum curriculum = find(course, H28);

        assertThat(curriculum.minimumHours())
                .isInstanceOfSatisfying(
                        MinimumHours.Stated.class,
                        stated -> assertThat(stated.hours()).isEqualByComparingTo(hours));
        assertThat(curriculum.subjects())
                .extracting(Subject::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, subjects).boxed().toList());
        assertThat(sumOfSubjects(curriculum)).isEqualByComparingTo(hours);
    }

    @Test
    @DisplayName("T-1 field practice has no figure of hours")
    void fieldPracticeHasNoHours() {
        assertThat(find(PRACTICAL, H28).subjects().get(16))
                .isEqualTo(new Subject(17, "ケアマネジメントの基礎技術に関する実習", "実習", null));
        assertThat(find(PRACTICAL, H28).subjects())
                .filteredOn(subject -> subject.hours() == null)
                .hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("T-1 edition R6 prints no totals, and none is made up")
    @EnumSource
    void totalsOfR6AreNotGiven(Course course) {
        Curriculum curriculum = find(course, R6);

        assertThat(curriculum.minimumHours())
                .isEqualTo(new MinimumHours.NotGiven(
                        "001:507,557,568",
                        "in force from 2024-04-01; source 001 prints no total, only that total hours are not"
                                + " increased"));
        assertThat(curriculum.subjects()).isEmpty();
    }

    @Test
    @DisplayName("T-1 an inferred total says so and from what")
    void inferredTotal() {
        Curriculum curriculum = find(SPECIALIZED_2, PRE_H28);

        assertThat(curriculum.minimumHours()).isInstanceOfSatisfying(MinimumHours.Inferred.class, inferred -> {
            assertThat(inferred.hours()).isEqualByComparingTo("20");
            assertThat(inferred.source()).isEqualTo("003:469");
            assertThat(inferred.note()).contains("the 20 hours are stated of the renewal course");
        });
        assertThat(curriculum.subjects()).isEmpty();
    }

    @Test
    @DisplayName("T-1 what the sources do not describe is not found")
    void undescribedIsNotFound() {
        assertThat(curricula.find(CHIEF, PRE_H28)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}, then {2}")
    @DisplayName("WE-23 the renewal courses were shorter before FY2016")
    @CsvSource({
        "RENEWAL_EXPERIENCED_SUBSEQUENT, 20, 32",
        "RENEWAL_EXPERIENCED_FIRST, 53, 88",
        "RENEWAL_INEXPERIENCED, 44, 54",
    })
    void renewalHoursBeforeAndAfter(Course course, BigDecimal before, BigDecimal after) {
        assertThat(statedHours(course, PRE_H28)).isEqualByComparingTo(before);
        assertThat(statedHours(course, H28)).isEqualByComparingTo(after);
    }

    @ParameterizedTest(name = "{0}: none, then {1}")
    @DisplayName("WE-24 edition R6 brings intractable diseases into five courses")
    @CsvSource({"PRACTICAL, 6", "SPECIALIZED_1, 4", "SPECIALIZED_2, 4", "CHIEF, 6", "CHIEF_RENEWAL, 6"})
    void intractableDiseases(Course course, BigDecimal hours) {
        assertThat(curricula.topicHours(course, H28, "難病")).contains(BigDecimal.ZERO);
        assertThat(curricula.topicHours(course, R6, "難病")).contains(hours);
    }

    @Test
    @DisplayName("WE-24 of other courses, editions and topics the source says nothing, which is not 0")
    void otherTopicsAreUnknown() {
        assertThat(curricula.topicHours(RETRAINING, R6, "難病")).isEmpty();
        assertThat(curricula.topicHours(CHIEF, PRE_H28, "難病")).isEmpty();
        assertThat(curricula.topicHours(CHIEF, R6, "認知症")).isEmpty();
    }

    @Test
    @DisplayName("WE-27 the renewal courses have the hours of the courses they stand for")
    void renewalHoursFromOtherCourses() {
        assertThat(statedHours(RENEWAL_EXPERIENCED_FIRST, H28))
                .isEqualByComparingTo(statedHours(SPECIALIZED_1, H28).add(statedHours(SPECIALIZED_2, H28)));
        assertThat(statedHours(RENEWAL_EXPERIENCED_SUBSEQUENT, H28))
                .isEqualByComparingTo(statedHours(SPECIALIZED_2, H28));
        assertThat(statedHours(RENEWAL_INEXPERIENCED, H28)).isEqualByComparingTo(statedHours(RETRAINING, H28));
    }

    @Test
    @DisplayName("T-1 a stated total names its source")
    void statedTotalNamesItsSource() {
        assertThat(find(CHIEF_RENEWAL, H28).minimumHours())
                .isEqualTo(new MinimumHours.Stated(new BigDecimal("46"), "000:8938-8940", "8 subjects"));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @DisplayName("T-1 an edition holds from its first day through its last")
    @CsvSource({
        "PRE_H28, 2006-04-01, true",
        "PRE_H28, 2016-03-31, true",
        "PRE_H28, 2016-04-01, false",
        "H28, 2016-03-31, false",
        "H28, 2016-04-01, true",
        "H28, 2024-03-31, true",
        "H28, 2024-04-01, false",
        "R6, 2024-03-31, false",
        "R6, 2024-04-01, true",
        "R6, 2040-12-31, true",
    })
    void editionHolds(Edition edition, LocalDate day, boolean holds) {
        assertThat(curricula.holdsOn(edition, day)).isEqualTo(holds);
    }

    @Test
    @DisplayName("T-1 the first edition's beginning is not known and the last one's end is open")
    void openEnds() {
        assertThat(curricula.periodOf(PRE_H28)).isEqualTo(new EditionPeriod(PRE_H28, null, LocalDate.of(2016, 3, 31)));
        assertThat(curricula.periodOf(H28))
                .isEqualTo(new EditionPeriod(H28, LocalDate.of(2016, 4, 1), LocalDate.of(2024, 3, 31)));
        assertThat(curricula.periodOf(R6)).isEqualTo(new EditionPeriod(R6, LocalDate.of(2024, 4, 1), null));
    }

    private Curriculum find(Course course, Edition edition) {
        Curriculum curriculum = curricula.find(course, edition).orElseThrow();
        assertThat(curriculum.course()).isEqualTo(course);
        assertThat(curriculum.edition()).isEqualTo(edition);
        return curriculum;
    }

    private BigDecimal statedHours(Course course, Edition edition) {
        return ((MinimumHours.Stated) find(course, edition).minimumHours()).hours();
    }

    private static BigDecimal sumOfSubjects(Curriculum curriculum) {
        return curriculum.subjects().stream()
                .map(Subject::hours)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
