package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;

/**
 * T-1: a course is taken under an edition that held when it began. It may end after the edition, since its missed subjects
 * are taken in a later run (T-3).
 */
final class EditionHeld {

    private EditionHeld() {}

    /**
     * The first day of the course: that of the first attendance, given or recorded.
     *
     * @param by the day to look at; where nothing was attended by then, the course counts as begun on it
     */
    static LocalDate began(
            RegisterEntry entry, Course course, Edition edition, List<AttendedSubject> given, LocalDate by) {
        Stream<LocalDate> recorded = entry.training().open(course, edition).map(Attendance::attendedOn);
        return Stream.concat(given.stream().map(AttendedSubject::attendedOn), recorded)
                .min(LocalDate::compareTo)
                .filter(first -> first.isBefore(by))
                .orElse(by);
    }

    static void require(Course course, Edition edition, LocalDate began, Curricula curricula) {
        boolean renewalBeforeItExisted = course == Course.CHIEF_RENEWAL && edition == Edition.PRE_H28;
        if (renewalBeforeItExisted || !curricula.holdsOn(edition, began)) {
            throw Refusal.of(RefusalCode.EDITION_DID_NOT_HOLD, edition, course, began)
                    .asException();
        }
    }
}
