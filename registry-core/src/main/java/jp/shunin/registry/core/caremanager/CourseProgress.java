package jp.shunin.registry.core.caremanager;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.course.Curriculum;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.course.Subject;
import org.jspecify.annotations.Nullable;

/**
 * How far someone is with a course in an edition: all its subjects, each with its hours, and the hours of the course (T-1
 * to T-3).
 *
 * @param subjects by number: those of the curriculum, and any others that were attended
 */
public record CourseProgress(Course course, Edition edition, List<SubjectProgress> subjects, Hours hours) {

    /**
     * The hours of the course.
     *
     * @param needed its least hours; null where none are known
     * @param missing what the hours attended and waived lack of them
     */
    public record Hours(@Nullable BigDecimal needed, BigDecimal attended, BigDecimal waived, BigDecimal missing) {

        static Hours of(@Nullable BigDecimal needed, BigDecimal attended, BigDecimal waived) {
            BigDecimal missing = needed == null ? BigDecimal.ZERO : Missing.hours(needed, attended.add(waived));
            return new Hours(needed, attended, waived, missing);
        }
    }

    public CourseProgress {
        subjects = List.copyOf(subjects);
    }

    /** How far a person is on a day, by the attendances that count for no completion yet. */
    public static CourseProgress of(
            RegisterEntry entry, Course course, Edition edition, LocalDate on, Curricula curricula) {
        return of(
                course,
                edition,
                openBy(entry, course, edition, on),
                WaivedSubjects.of(entry, course, edition, on, curricula),
                curricula);
    }

    /** What a course consists of, before anything of it was attended. */
    public static CourseProgress untouched(Course course, Edition edition, Curricula curricula) {
        return of(course, edition, List.of(), WaivedSubjects.NONE, curricula);
    }

    static CourseProgress of(
            Course course,
            Edition edition,
            List<AttendedSubject> attended,
            WaivedSubjects waived,
            Curricula curricula) {
        Map<Integer, List<AttendedSubject>> bySubject = attended.stream()
                .collect(Collectors.groupingBy(AttendedSubject::subjectNo, TreeMap::new, Collectors.toList()));
        List<SubjectProgress> subjects = new ArrayList<>();
        for (Subject subject : listed(course, edition, curricula)) {
            List<AttendedSubject> attendances = bySubject.remove(subject.number());
            subjects.add(SubjectProgress.listed(
                    subject, attendances == null ? List.of() : attendances, waived.contains(subject)));
        }
        bySubject.forEach((number, attendances) -> subjects.add(SubjectProgress.unlisted(number, attendances)));
        return new CourseProgress(
                course,
                edition,
                subjects,
                Hours.of(
                        curricula.leastHours(course, edition).orElse(null),
                        subjects.stream().map(SubjectProgress::attended).reduce(BigDecimal.ZERO, BigDecimal::add),
                        waived.hours()));
    }

    /** The recorded attendances that count for no completion yet, up to a day. */
    static List<AttendedSubject> openBy(RegisterEntry entry, Course course, Edition edition, LocalDate day) {
        return entry.training()
                .open(course, edition)
                .map(Attendance::asSubject)
                .filter(attended -> !attended.attendedOn().isAfter(day))
                .toList();
    }

    private static List<Subject> listed(Course course, Edition edition, Curricula curricula) {
        return curricula.find(course, edition).map(Curriculum::subjects).orElse(List.of());
    }

    /** T-2: whether all subjects, each with its hours, and the hours of the course are there. */
    public boolean isComplete() {
        boolean nothingTaken = isUnattended() && hours.waived().signum() == 0;
        return !nothingTaken && incomplete().isEmpty() && hours.missing().signum() == 0;
    }

    /** Whether no subject was attended at all. */
    boolean isUnattended() {
        return subjects.stream().allMatch(subject -> subject.attendances().isEmpty());
    }

    List<SubjectProgress> incomplete() {
        return subjects.stream().filter(subject -> !subject.complete()).toList();
    }
}
