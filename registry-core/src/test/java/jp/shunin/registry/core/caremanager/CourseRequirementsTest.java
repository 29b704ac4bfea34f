package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.CHIEF_RENEWAL;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseRequirementsTest {

    private static final Person PERSON = Person.registered("2010-04-01");

    /** The hours of the nine subjects of CHIEF in edition H28: 70 in all. */
    private static final List<String> HOURS = List.of("5", "2", "3", "3", "3", "6", "6", "18", "24");

    private static AttendedSubject subject(int number, String hours, String day) {
        return new AttendedSubject(number, LocalDate.parse(day), new BigDecimal(hours), Prefecture.TOKYO);
    }

    private static Stream<AttendedSubject> nine() {
        return IntStream.rangeClosed(1, 9).mapToObj(number -> subject(number, HOURS.get(number - 1), "2023-06-01"));
    }

    private static Stream<AttendedSubject> eightAnd(AttendedSubject... ninth) {
        return Stream.concat(nine().limit(8), Stream.of(ninth));
    }

    private static Person chief(Stream<AttendedSubject> subjects) {
        return PERSON.attended(CHIEF, Edition.H28, "2023-09-01", subjects.toList());
    }

    @ParameterizedTest
    @CsvSource({
        "PRE_H28, 2016-03-31",
        "H28, 2016-04-01",
        "H28, 2024-03-31",
        "R6, 2024-04-01",
    })
    @DisplayName("T-1: an edition is named that held on the day")
    void editionThatHeld(Edition edition, String day) {
        assertThat(PERSON.attested(CHIEF, edition, day, "C1").entry().completions())
                .extracting(Completion::edition)
                .containsExactly(edition);
    }

    @ParameterizedTest
    @CsvSource({
        "PRE_H28, 2016-04-01",
        "H28, 2016-03-31",
        "H28, 2024-04-01",
        "R6, 2024-03-31",
    })
    @DisplayName("T-1: an edition that did not hold on the day is refused")
    void editionThatDidNotHold(Edition edition, String day) {
        Refused.by(Rule.T_1, RefusalCode.EDITION_DID_NOT_HOLD, () -> PERSON.attested(CHIEF, edition, day, "C1"));
    }

    @Test
    @DisplayName("T-1: CHIEF_RENEWAL did not exist before H28")
    void noChiefRenewalBeforeH28() {
        Refused.by(
                Rule.T_1,
                RefusalCode.EDITION_DID_NOT_HOLD,
                () -> PERSON.attested(CHIEF_RENEWAL, Edition.PRE_H28, "2016-03-31", "R1"));
    }

    @Test
    @DisplayName("T-2: CHIEF of H28 is completed with all nine subjects, 70 hours")
    void allSubjects() {
        assertThat(chief(nine()).entry().certificate("attended")).isPresent();
    }

    @Test
    @DisplayName("T-2: Tokyo's three local half-hour lectures are allowed, 71.5 hours")
    void localSubjects() {
        Stream<AttendedSubject> local =
                IntStream.rangeClosed(101, 103).mapToObj(number -> subject(number, "0.5", "2023-06-01"));

        assertThat(chief(Stream.concat(nine(), local)).entry().certificate("attended"))
                .isPresent();
    }

    @Test
    @DisplayName("T-2: a missing subject is not made up for by others")
    void subjectMissing() {
        Refused.by(Rule.T_2, RefusalCode.SUBJECTS_INCOMPLETE, () -> chief(eightAnd(subject(101, "24", "2023-06-01"))));
    }

    @Test
    @DisplayName("T-2: a subject half an hour too short is not made up for by a local lecture")
    void subjectTooShort() {
        Refused.by(
                Rule.T_2,
                RefusalCode.SUBJECTS_INCOMPLETE,
                () -> chief(eightAnd(subject(9, "23.5", "2023-06-01"), subject(101, "0.5", "2023-06-01"))));
    }

    @Test
    @DisplayName("T-2, T-3: the sittings of a subject add up, those of a later run too")
    void sittingsAddUp() {
        assertThat(chief(eightAnd(subject(9, "12", "2023-06-01"), subject(9, "12", "2023-09-01")))
                        .entry()
                        .certificate("attended"))
                .isPresent();
    }

    @Test
    @DisplayName("T-2: no subject is attended after the completion")
    void attendedAfterCompletion() {
        Refused.by(
                Rule.T_2, RefusalCode.ATTENDED_AFTER_COMPLETION, () -> chief(eightAnd(subject(9, "24", "2023-09-02"))));
    }

    @Test
    @DisplayName("T-2: without a certificate shown, the subjects are given")
    void subjectsMissing() {
        Refused.by(Rule.T_2, RefusalCode.SUBJECTS_MISSING, () -> chief(Stream.of()));
    }

    @Test
    @DisplayName("T-2: where only a total is known, the hours reach it: 53 before H28")
    void totalHours() {
        assertThat(renewalBeforeH28("53").entry().completions()).hasSize(1);
        Refused.by(Rule.T_2, RefusalCode.HOURS_MISSING, () -> renewalBeforeH28("52.5"));
    }

    @ParameterizedTest
    @CsvSource({"CHIEF, 70", "CHIEF_RENEWAL, 46", "RENEWAL_EXPERIENCED_FIRST, 88", "RETRAINING, 54"})
    @DisplayName("T-1, T-2: R6 keeps the totals of H28, and half an hour less is too little")
    void totalsOfR6(Course course, BigDecimal total) {
        assertThat(underR6(course, total.toString()).entry().completions()).hasSize(1);
        Refused.by(
                Rule.T_2,
                RefusalCode.HOURS_MISSING,
                () -> underR6(course, total.subtract(new BigDecimal("0.5")).toString()));
    }

    private static Person underR6(Course course, String hours) {
        return PERSON.attended(course, Edition.R6, "2024-09-01", List.of(subject(1, hours, "2024-06-01")));
    }

    private static Person renewalBeforeH28(String hours) {
        return PERSON.attended(
                RENEWAL_EXPERIENCED_FIRST, Edition.PRE_H28, "2015-09-01", List.of(subject(1, hours, "2015-06-01")));
    }
}
