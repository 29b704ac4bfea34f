package jp.shunin.registry.core.training;

import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.PRACTICAL;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_FIRST;
import static jp.shunin.registry.core.course.Course.SPECIALIZED_1;
import static jp.shunin.registry.core.course.Edition.H28;
import static jp.shunin.registry.core.course.Edition.R6;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.SubjectProgress;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is still missing for a course")
class TrainingProgressTest {

    private static final TrainingGuide GUIDE = TrainingGuide.load();
    private static final Person PERSON = Person.registered("2018-05-01").card("2018-06-01");

    private static TrainingProgress progress(Person person, Course course, @Nullable Edition edition, String on) {
        return GUIDE.progress(person.entry(), course, edition, LocalDate.parse(on));
    }

    private static SubjectProgress subject(TrainingProgress progress, int number) {
        return progress.progress().subjects().get(number - 1);
    }

    @Test
    @DisplayName("T-2, T-3: of each subject the hours needed, attended and missing, and where they were taken")
    void hours() {
        Person attending = PERSON.attends(CHIEF, H28, 8, "2022-06-01", "6")
                .attends(CHIEF, H28, 8, "2022-07-01", "4.5", Prefecture.KANAGAWA);

        TrainingProgress progress = progress(attending, CHIEF, H28, "2022-07-01");

        SubjectProgress eighth = subject(progress, 8);
        assertThat(eighth.needed()).isEqualByComparingTo("18");
        assertThat(eighth.attended()).isEqualByComparingTo("10.5");
        assertThat(eighth.missing()).isEqualByComparingTo("7.5");
        assertThat(eighth.attendances())
                .extracting(attended -> attended.heldBy())
                .containsExactly(Prefecture.TOKYO, Prefecture.KANAGAWA);
        assertThat(progress.progress().hours().needed()).isEqualByComparingTo("70");
        assertThat(progress.progress().hours().missing()).isEqualByComparingTo("59.5");
        assertThat(progress.complete()).isFalse();
        assertThat(progress.notices())
                .containsExactly(NoticeCode.HELD_OUTSIDE_REGISTRATION.about(LocalDate.of(2022, 7, 1)));
        assertThat(subject(progress(attending, CHIEF, H28, "2022-06-30"), 8).attended())
                .isEqualByComparingTo("6");
    }

    @Test
    @DisplayName("T-4: with an approved change of place nothing is pointed out")
    void approvedPlace() {
        Person attending = PERSON.trainingPlaceChanged(CHIEF, Prefecture.KANAGAWA, "2022-05-01")
                .attends(CHIEF, H28, 8, "2022-07-01", "6", Prefecture.KANAGAWA);

        assertThat(progress(attending, CHIEF, H28, "2022-07-01").notices()).isEmpty();
    }

    @Test
    @DisplayName("T-6: subjects taken as SPECIALIZED_1 in the card's period are waived in RENEWAL_EXPERIENCED_FIRST")
    void waived() {
        Person trained = PERSON.completed(SPECIALIZED_1, "2020-06-01", "S1");

        TrainingProgress progress = progress(trained, RENEWAL_EXPERIENCED_FIRST, H28, "2022-10-01");

        assertThat(subject(progress, 1).waived()).isEqualByComparingTo("12");
        assertThat(subject(progress, 1).missing()).isZero();
        assertThat(subject(progress, 15).waived()).isZero();
        assertThat(subject(progress, 15).missing()).isEqualByComparingTo("4");
        assertThat(progress.progress().hours().waived()).isEqualByComparingTo("56");
        assertThat(progress.progress().hours().missing()).isEqualByComparingTo("32");
    }

    @Test
    @DisplayName("T-2: field practice has no hours, and is complete with any attendance")
    void fieldPractice() {
        Person attending = PERSON.attends(PRACTICAL, H28, 17, "2022-06-01", "3");

        SubjectProgress practice = subject(progress(attending, PRACTICAL, H28, "2022-07-01"), 17);
        assertThat(practice.needed()).isNull();
        assertThat(practice.complete()).isTrue();
        assertThat(subject(progress(PERSON, PRACTICAL, H28, "2022-07-01"), 17).complete())
                .isFalse();
    }

    @Test
    @DisplayName("T-1: of R6, whose subjects no source lists, those attended are told, and the hours of the course")
    void unlisted() {
        TrainingProgress progress = progress(PERSON.attends(CHIEF, R6, 3, "2024-06-01", "5"), CHIEF, R6, "2024-06-01");

        assertThat(progress.progress().subjects()).singleElement().satisfies(subject -> {
            assertThat(subject.subjectNo()).isEqualTo(3);
            assertThat(subject.name()).isNull();
        });
        assertThat(progress.progress().hours().missing()).isEqualByComparingTo(new BigDecimal("65"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, H28", "2024-04-01, R6"})
    @DisplayName("T-1: where no edition is asked for, it is the one that holds on the day")
    void edition(String on, Edition edition) {
        assertThat(progress(PERSON, CHIEF, null, on).progress().edition()).isEqualTo(edition);
    }

    @Test
    @DisplayName("T-2: a completed course starts afresh, and its valid completions are told")
    void completed() {
        Person chief = PERSON.attends(CHIEF, H28, 1, "2022-06-01", "5").completed(CHIEF, "2022-09-01", "C1");

        TrainingProgress progress = progress(chief, CHIEF, H28, "2022-09-01");

        assertThat(progress.progress().hours().attended()).isZero();
        assertThat(progress.completions())
                .extracting(Completion::certificateNumber)
                .containsExactly("C1");
        assertThat(progress(chief.invalidated("C1", "2023-01-01"), CHIEF, H28, "2023-01-01")
                        .completions())
                .isEmpty();
    }
}
