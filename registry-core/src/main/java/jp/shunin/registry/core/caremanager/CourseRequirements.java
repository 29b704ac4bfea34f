package jp.shunin.registry.core.caremanager;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.course.Curriculum;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.course.Subject;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;

/** T-1 and T-2: a completion names an edition that held, and all its subjects with their hours. */
final class CourseRequirements {

    private CourseRequirements() {}

    static void check(RegisterEntry entry, CompleteCourse command, Curricula curricula) {
        requireEdition(command, curricula);
        if (command.attested()) {
            return;
        }
        if (command.subjects().isEmpty()) {
            throw Refusal.of(RefusalCode.SUBJECTS_MISSING, command.course()).asException();
        }
        requireAttendedBeforeCompletion(command);
        curricula
                .find(command.course(), command.edition())
                .ifPresent(curriculum ->
                        requireSubjects(command, curriculum, WaivedSubjects.of(entry, command, curricula), curricula));
    }

    /**
     * T-1. A run that began under an edition may end after it (its missed subjects are taken in a later run), so with
     * subjects the first attendance counts, and without them the completion.
     */
    private static void requireEdition(CompleteCourse command, Curricula curricula) {
        LocalDate began = command.subjects().stream()
                .map(AttendedSubject::attendedOn)
                .min(Comparator.naturalOrder())
                .orElse(command.completedOn());
        boolean renewalBeforeItExisted =
                command.course() == Course.CHIEF_RENEWAL && command.edition() == Edition.PRE_H28;
        if (renewalBeforeItExisted || !curricula.holdsOn(command.edition(), began)) {
            throw Refusal.of(RefusalCode.EDITION_DID_NOT_HOLD, command.edition(), command.course(), began)
                    .asException();
        }
    }

    private static void requireAttendedBeforeCompletion(CompleteCourse command) {
        command.subjects().stream()
                .filter(subject -> subject.attendedOn().isAfter(command.completedOn()))
                .findFirst()
                .ifPresent(subject -> {
                    throw Refusal.of(
                                    RefusalCode.ATTENDED_AFTER_COMPLETION,
                                    subject.subjectNo(),
                                    subject.attendedOn(),
                                    command.completedOn())
                            .asException();
                });
    }

    /** T-2: all subjects, each with at least its hours, and at least the hours of the course. */
    private static void requireSubjects(
            CompleteCourse command, Curriculum curriculum, WaivedSubjects waived, Curricula curricula) {
        Map<Integer, BigDecimal> attended = command.subjects().stream()
                .collect(Collectors.toMap(AttendedSubject::subjectNo, AttendedSubject::hours, BigDecimal::add));
        List<String> missing = curriculum.subjects().stream()
                .filter(subject -> isMissing(subject, attended) && !waived.contains(subject))
                .map(subject -> subject.number() + " " + subject.nameJa())
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.of(RefusalCode.SUBJECTS_INCOMPLETE, command.course(), String.join(", ", missing))
                    .asException();
        }
        BigDecimal hours = attended.values().stream().reduce(waived.hours(), BigDecimal::add);
        curricula
                .leastHours(command.course(), command.edition())
                .filter(minimum -> hours.compareTo(minimum) < 0)
                .ifPresent(minimum -> {
                    throw Refusal.of(RefusalCode.HOURS_MISSING, command.course(), hours, minimum)
                            .asException();
                });
    }

    private static boolean isMissing(Subject subject, Map<Integer, BigDecimal> attended) {
        BigDecimal hours = attended.get(subject.number());
        return hours == null || (subject.hours() != null && hours.compareTo(subject.hours()) < 0);
    }
}
