package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.course.Course.CHIEF;
import static jp.shunin.registry.core.course.Course.CHIEF_RENEWAL;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_SUBSEQUENT;
import static jp.shunin.registry.core.course.Course.SPECIALIZED_2;
import static jp.shunin.registry.core.course.Edition.H28;
import static jp.shunin.registry.core.course.Edition.PRE_H28;
import static jp.shunin.registry.core.course.Edition.R6;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RecordSubjectAttendance;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.SubjectAttended;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Attendances recorded by themselves, on which a completion rests")
class SubjectAttendanceTest {

    private static final Person PERSON = Person.registered("2010-04-01");

    /** The hours of the nine subjects of CHIEF in edition H28: 70 in all. */
    private static final List<String> HOURS = List.of("5", "2", "3", "3", "3", "6", "6", "18", "24");

    /** The ninth subject of 24 hours is missing. */
    private static final Person EIGHT = eight(PERSON, "2023-06-01");

    private static Person eight(Person person, String day) {
        Person attending = person;
        for (int subject = 1; subject <= 8; subject++) {
            attending = attending.attends(CHIEF, H28, subject, day, HOURS.get(subject - 1));
        }
        return attending;
    }

    private static Refusal refusal(Runnable step) {
        return catchThrowableOfType(CommandRefused.class, step::run).refusal();
    }

    @Test
    @DisplayName("T-3: an attendance says what was attended, where and for how long")
    void recorded() {
        Person person = PERSON.attends(CHIEF, H28, 9, "2023-06-01", "5.5", Prefecture.KANAGAWA);

        assertThat(person.latest())
                .containsExactly(new SubjectAttended(
                        person.number(),
                        CHIEF,
                        H28,
                        9,
                        LocalDate.of(2023, 6, 1),
                        new BigDecimal("5.5"),
                        Prefecture.KANAGAWA,
                        List.of(Rule.T_1, Rule.T_3)));
        assertThat(person.entry().training().attendances()).singleElement().satisfies(attendance -> {
            assertThat(attendance.isOpen()).isTrue();
            assertThat(attendance.event()).isEqualTo("e2");
        });
    }

    @Test
    @DisplayName("T-2, T-3: the attendances of two runs in two prefectures add up to the whole course")
    void addUp() {
        Person chief = EIGHT.attends(CHIEF, H28, 9, "2023-06-08", "12")
                .attends(CHIEF, H28, 9, "2024-01-20", "12", Prefecture.KANAGAWA)
                .completedAsAttended(CHIEF, H28, "2024-01-20", "C1");

        assertThat(chief.latest(CourseCompleted.class).rules()).containsExactly(Rule.T_1, Rule.T_2, Rule.T_3, Rule.K_7);
        assertThat(chief.certificateTerm("C1").through()).isEqualTo("2029-01-19");
    }

    @Test
    @DisplayName("T-2: half an hour too short is refused, with the subject's number, name and hours")
    void tooShort() {
        Person attending = EIGHT.attends(CHIEF, H28, 9, "2023-06-08", "23.5");

        Refusal refusal = refusal(() -> attending.completedAsAttended(CHIEF, H28, "2023-09-01", "C1"));

        assertThat(refusal.code()).isEqualTo(RefusalCode.SUBJECTS_INCOMPLETE);
        assertThat(refusal.facts().getLast()).isEqualTo(List.of("9 個別事例を通じた介護支援専門員に対する指導・支援の展開 (23.5/24 h)"));
    }

    @Test
    @DisplayName("T-2: each missing subject is named, those attended in full are not")
    void missing() {
        Person attending = PERSON.attends(CHIEF, H28, 1, "2023-06-01", "5");

        Refusal refusal = refusal(() -> attending.completedAsAttended(CHIEF, H28, "2023-09-01", "C1"));

        assertThat((List<?>) refusal.facts().getLast())
                .hasSize(8)
                .first()
                .asString()
                .startsWith("2 ")
                .endsWith("(0/2 h)");
    }

    @Test
    @DisplayName("T-2: the completion may be on the day of the last attendance that it needs, not the day before")
    void notBeforeTheLastAttendance() {
        Person attending = EIGHT.attends(CHIEF, H28, 9, "2023-09-01", "24").attends(CHIEF, H28, 9, "2023-10-01", "1");

        assertThat(attending
                        .completedAsAttended(CHIEF, H28, "2023-09-01", "C1")
                        .entry()
                        .completions())
                .hasSize(1);
        Refusal refusal = refusal(() -> attending.completedAsAttended(CHIEF, H28, "2023-08-31", "C1"));
        assertThat(refusal)
                .isEqualTo(Refusal.of(
                        RefusalCode.COMPLETED_BEFORE_LAST_ATTENDANCE,
                        CHIEF,
                        LocalDate.of(2023, 8, 31),
                        LocalDate.of(2023, 9, 1)));
    }

    @Test
    @DisplayName("T-2: subjects given with the completion and recorded attendances count together")
    void withGivenSubjects() {
        AttendedSubject ninth =
                new AttendedSubject(9, LocalDate.of(2023, 9, 1), new BigDecimal("24"), Prefecture.TOKYO);

        assertThat(EIGHT.attended(CHIEF, H28, "2023-09-01", List.of(ninth))
                        .entry()
                        .completions())
                .hasSize(1);
        Refused.by(
                Rule.T_2,
                RefusalCode.SUBJECTS_INCOMPLETE,
                () -> PERSON.attended(CHIEF, H28, "2023-09-01", List.of(ninth)));
    }

    @Test
    @DisplayName("T-2: an attendance counts for one completion only, also after that is void (K-8)")
    void countsOnce() {
        Person chief =
                EIGHT.attends(CHIEF, H28, 9, "2023-09-01", "24").completedAsAttended(CHIEF, H28, "2023-09-01", "C1");

        assertThat(chief.entry().training().attendances())
                .extracting(Attendance::countedFor)
                .containsOnly("C1");
        Refused.by(
                Rule.T_2,
                RefusalCode.SUBJECTS_MISSING,
                () -> chief.completedAsAttended(CHIEF, H28, "2023-09-02", "C2"));
        Person fraud = chief.invalidated("C1", "2023-10-01");
        Refused.by(
                Rule.T_2,
                RefusalCode.SUBJECTS_MISSING,
                () -> fraud.completedAsAttended(CHIEF, H28, "2023-10-02", "C2"));
    }

    @Test
    @DisplayName("X-4: what was attended by a completion recorded before it belongs to that one, the day after is open")
    void recordedLate() {
        Person chief = PERSON.completed(CHIEF, "2023-09-01", "C1")
                .attends(CHIEF, H28, 9, "2023-09-01", "24")
                .attends(CHIEF, H28, 9, "2023-09-02", "24");

        assertThat(chief.entry().training().attendances())
                .extracting(Attendance::countedFor)
                .containsExactly("C1", null);
        assertThat(PERSON.completed(CHIEF, "2023-09-01", "C1")
                        .invalidated("C1", "2023-10-01")
                        .attends(CHIEF, H28, 9, "2023-09-01", "24")
                        .entry()
                        .training()
                        .attendances())
                .extracting(Attendance::countedFor)
                .containsExactly("C1");
    }

    @Test
    @DisplayName("X-3: before a completion, also one corrected since, its attendances are open, and later ones unknown")
    void before() {
        Person chief = EIGHT.completed(CHIEF, "2023-09-01", "C1").attends(CHIEF, H28, 9, "2023-08-01", "24");
        Person corrected = chief.replaced(
                "e10",
                new CompleteCourse(
                        chief.number(), CHIEF, H28, LocalDate.of(2023, 9, 2), "C2", Prefecture.TOKYO, true, List.of()));

        for (Person person : List.of(chief, corrected)) {
            assertThat(person.entry().before("e10").orElseThrow().training().attendances())
                    .hasSize(8)
                    .allMatch(Attendance::isOpen);
        }
        assertThat(corrected.entry().before("e1")).isEmpty();
        assertThat(corrected.entry().before("e99")).isEmpty();
    }

    @Test
    @DisplayName("T-2: a certificate issued elsewhere is shown in place of attendances, and closes those there are")
    void attested() {
        Person chief = EIGHT.completed(CHIEF, "2023-09-01", "C1");

        assertThat(chief.latest(CourseCompleted.class).rules()).doesNotContain(Rule.T_3);
        assertThat(chief.entry().training().attendances())
                .extracting(Attendance::countedFor)
                .containsOnly("C1");
    }

    @Test
    @DisplayName("X-4: an attendance of today is recorded, one of tomorrow is not")
    void future() {
        assertThat(PERSON.attends(CHIEF, R6, 1, "2026-11-21", "5").latest()).hasSize(1);
        Refused.by(Rule.X_4, RefusalCode.DATE_IN_FUTURE, () -> PERSON.attends(CHIEF, R6, 1, "2026-11-22", "5"));
    }

    @Test
    @DisplayName("X-1: nothing is attended from the day of the removal on")
    void removed() {
        Person removed = PERSON.removed(RemovalCause.REQUEST, "2023-06-02");

        assertThat(removed.attends(CHIEF, H28, 1, "2023-06-01", "5").latest()).hasSize(1);
        Refused.by(Rule.X_1, RefusalCode.REGISTRATION_REMOVED, () -> removed.attends(CHIEF, H28, 1, "2023-06-02", "5"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    @DisplayName("T-1: the edition's curriculum has the subject: CHIEF of H28 has 1 to 9")
    void noSuchSubject(int subject) {
        Refused.by(
                Rule.T_1,
                RefusalCode.SUBJECT_NOT_IN_CURRICULUM,
                () -> PERSON.attends(CHIEF, H28, subject, "2023-06-01", "1"));
    }

    @Test
    @DisplayName("T-1: of R6, whose subjects no source lists, any subject may be one, and the total counts")
    void anySubjectOfR6() {
        Person attending = PERSON.attends(CHIEF_RENEWAL, R6, 1, "2024-06-01", "24")
                .attends(CHIEF_RENEWAL, R6, 17, "2024-06-02", "21.5");

        Refused.by(
                Rule.T_2,
                RefusalCode.HOURS_MISSING,
                () -> attending.completedAsAttended(CHIEF_RENEWAL, R6, "2024-09-01", "R1"));
        assertThat(attending
                        .attends(CHIEF_RENEWAL, R6, 17, "2024-06-03", "0.5")
                        .completedAsAttended(CHIEF_RENEWAL, R6, "2024-09-01", "R1")
                        .entry()
                        .completions())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "24"})
    @DisplayName("T-2: hours that one day has")
    void possibleHours(String hours) {
        assertThat(PERSON.attends(CHIEF, H28, 9, "2023-06-01", hours).latest()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "24.01", "0.001", "1e-999999999", "1e999999999"})
    @DisplayName("T-2: hours that no day has")
    void impossibleHours(String hours) {
        Refused.by(
                Rule.T_2,
                RefusalCode.ATTENDED_HOURS_IMPOSSIBLE,
                () -> PERSON.attends(CHIEF, H28, 9, "2023-06-01", hours));
    }

    @ParameterizedTest
    @CsvSource({
        "PRE_H28, 2016-03-31, 2016-04-01",
        "H28, 2016-04-01, 2016-03-31",
        "H28, 2024-03-31, 2024-04-01",
        "R6, 2024-04-01, 2024-03-31",
    })
    @DisplayName("T-1: the edition held on the day")
    void edition(Edition edition, String held, String didNotHold) {
        assertThat(PERSON.attends(CHIEF, edition, 1, held, "5").latest()).hasSize(1);
        Refused.by(
                Rule.T_1, RefusalCode.EDITION_DID_NOT_HOLD, () -> PERSON.attends(CHIEF, edition, 1, didNotHold, "5"));
    }

    @Test
    @DisplayName("T-1: CHIEF_RENEWAL did not exist before H28")
    void noChiefRenewalBeforeH28() {
        Refused.by(
                Rule.T_1,
                RefusalCode.EDITION_DID_NOT_HOLD,
                () -> PERSON.attends(CHIEF_RENEWAL, PRE_H28, 1, "2016-03-31", "4"));
    }

    @Test
    @DisplayName("T-1, T-3: a subject missed under an edition is taken after it, in a course begun under it")
    void missedSubjectOfAnEarlierEdition() {
        Person chief = eight(PERSON, "2024-03-31")
                .attends(CHIEF, H28, 9, "2024-09-01", "24")
                .completedAsAttended(CHIEF, H28, "2024-09-01", "C1");

        assertThat(chief.entry().certificate("C1")).isPresent();
    }

    @Test
    @DisplayName(
            "T-6: single subjects attended as SPECIALIZED_2 in the card's period are waived, those before it are not")
    void singleSubjectsWaived() {
        Person person = Person.registered("2018-04-01").card("2018-06-01");
        Person inPeriod = restOfRenewal(person.attends(SPECIALIZED_2, H28, 1, "2018-06-01", "4"));
        Person before = restOfRenewal(person.attends(SPECIALIZED_2, H28, 1, "2018-05-31", "4"));
        Person tooShort = restOfRenewal(person.attends(SPECIALIZED_2, H28, 1, "2018-06-01", "3.5"));

        assertThat(renewal(inPeriod).entry().completions()).hasSize(1);
        Refused.by(Rule.T_2, RefusalCode.SUBJECTS_INCOMPLETE, () -> renewal(before));
        Refused.by(Rule.T_2, RefusalCode.SUBJECTS_INCOMPLETE, () -> renewal(tooShort));
    }

    private static Person restOfRenewal(Person person) {
        Person attending = person;
        for (int subject = 2; subject <= 8; subject++) {
            attending = attending.attends(RENEWAL_EXPERIENCED_SUBSEQUENT, H28, subject, "2022-09-01", "4");
        }
        return attending;
    }

    private static Person renewal(Person person) {
        return person.completedAsAttended(RENEWAL_EXPERIENCED_SUBSEQUENT, H28, "2022-10-01", "R1");
    }

    @Test
    @DisplayName("X-3: an attendance on which a completion rests can neither be annulled nor shortened")
    void correctedInTheWay() {
        Person chief =
                EIGHT.attends(CHIEF, H28, 9, "2023-09-01", "24").completedAsAttended(CHIEF, H28, "2023-09-01", "C1");

        Refused.by(Rule.X_3, RefusalCode.EVENT_STANDS_IN_THE_WAY, () -> chief.annulled("e10"));
        Refused.by(Rule.X_3, RefusalCode.EVENT_STANDS_IN_THE_WAY, () -> chief.replaced("e10", ninth(chief, "23.5")));
        assertThat(chief.replaced("e10", ninth(chief, "24.0")).entry().completions())
                .hasSize(1);
    }

    @Test
    @DisplayName("X-3: with its completion annulled, an attendance is open again")
    void openAgain() {
        Person chief = EIGHT.attends(CHIEF, H28, 9, "2023-09-01", "24")
                .completedAsAttended(CHIEF, H28, "2023-09-01", "C1")
                .annulled("e11");

        assertThat(chief.entry().training().attendances()).hasSize(9).allMatch(Attendance::isOpen);
        assertThat(chief.completedAsAttended(CHIEF, H28, "2023-09-02", "C1")
                        .entry()
                        .completions())
                .hasSize(1);
    }

    private static RecordSubjectAttendance ninth(Person person, String hours) {
        return new RecordSubjectAttendance(
                person.number(),
                CHIEF,
                H28,
                new AttendedSubject(9, LocalDate.of(2023, 9, 1), new BigDecimal(hours), Prefecture.TOKYO));
    }
}
