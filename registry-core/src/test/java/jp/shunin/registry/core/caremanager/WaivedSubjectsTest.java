package jp.shunin.registry.core.caremanager;

import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_FIRST;
import static jp.shunin.registry.core.course.Course.RENEWAL_EXPERIENCED_SUBSEQUENT;
import static jp.shunin.registry.core.course.Course.RENEWAL_INEXPERIENCED;
import static jp.shunin.registry.core.course.Course.SPECIALIZED_1;
import static jp.shunin.registry.core.course.Course.SPECIALIZED_2;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.course.Subject;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The card runs from 2018-06-01 through 2023-05-31. RENEWAL_EXPERIENCED_FIRST is SPECIALIZED_1 and SPECIALIZED_2. */
@DisplayName("T-6: subjects of RENEWAL_EXPERIENCED_* already taken as SPECIALIZED_* in the card's period are waived")
class WaivedSubjectsTest {

    private static final Curricula CURRICULA = Curricula.load();
    private static final Person PERSON = Person.registered("2018-04-01").card("2018-06-01");

    @Test
    @DisplayName("T-6: after SPECIALIZED_1 the other eight subjects, 32 hours, complete RENEWAL_EXPERIENCED_FIRST")
    void restOfTheFirstRenewal() {
        Person trained = renewalFrom(15, PERSON.completed(SPECIALIZED_1, "2018-06-01", "S1"));

        assertThat(trained.renewed("2023-01-10").latest(CardRenewed.class).ground())
                .isEqualTo(RenewalGround.RENEWAL_EXPERIENCED_FIRST);
    }

    @Test
    @DisplayName("T-6: what was taken before the card's first day is not waived")
    void beforeTheCardsPeriod() {
        Person trained = PERSON.completed(SPECIALIZED_1, "2018-05-31", "S1");

        Refused.by(Rule.T_2, RefusalCode.SUBJECTS_INCOMPLETE, () -> renewalFrom(15, trained));
    }

    @Test
    @DisplayName("T-6: nothing is waived without a specialised course, after a void one, or beyond its subjects")
    void notWaived() {
        Person fraud = PERSON.completed(SPECIALIZED_1, "2019-10-01", "S1").invalidated("S1", "2020-01-10");
        Person second = PERSON.completed(SPECIALIZED_2, "2019-10-01", "S2");

        Refused.by(Rule.T_2, RefusalCode.SUBJECTS_INCOMPLETE, () -> renewalFrom(15, PERSON));
        Refused.by(Rule.T_2, RefusalCode.SUBJECTS_INCOMPLETE, () -> renewalFrom(15, fraud));
        Refused.by(Rule.T_2, RefusalCode.SUBJECTS_INCOMPLETE, () -> renewalFrom(15, second));
    }

    @Test
    @DisplayName("T-1, T-6: under R6, which lists no subjects, the hours of the course are waived: 56 of 88")
    void hoursOfR6() {
        Person trained =
                Person.registered("2022-04-01").card("2022-06-01").completed(SPECIALIZED_1, "2024-10-01", "S1");

        assertThat(underR6(trained, RENEWAL_EXPERIENCED_FIRST, "32").entry().completions())
                .hasSize(2);
        Refused.by(Rule.T_2, RefusalCode.HOURS_MISSING, () -> underR6(trained, RENEWAL_EXPERIENCED_FIRST, "31.5"));
        Refused.by(Rule.T_2, RefusalCode.HOURS_MISSING, () -> underR6(trained, RENEWAL_EXPERIENCED_SUBSEQUENT, "31.5"));
        Refused.by(Rule.T_2, RefusalCode.HOURS_MISSING, () -> underR6(trained, RENEWAL_INEXPERIENCED, "53.5"));
    }

    private static Person renewalFrom(int firstSubject, Person person) {
        List<AttendedSubject> subjects =
                CURRICULA.find(RENEWAL_EXPERIENCED_FIRST, Edition.H28).orElseThrow().subjects().stream()
                        .filter(subject -> subject.number() >= firstSubject)
                        .map(WaivedSubjectsTest::attended)
                        .toList();
        return person.attended(RENEWAL_EXPERIENCED_FIRST, Edition.H28, "2022-10-01", subjects);
    }

    private static AttendedSubject attended(Subject subject) {
        BigDecimal hours = subject.hours();
        return new AttendedSubject(
                subject.number(), LocalDate.of(2022, 9, 1), hours == null ? BigDecimal.ZERO : hours, Prefecture.TOKYO);
    }

    private static Person underR6(Person person, Course course, String hours) {
        AttendedSubject all = new AttendedSubject(1, LocalDate.of(2025, 6, 1), new BigDecimal(hours), Prefecture.TOKYO);
        return person.attended(course, Edition.R6, "2025-09-01", List.of(all));
    }
}
