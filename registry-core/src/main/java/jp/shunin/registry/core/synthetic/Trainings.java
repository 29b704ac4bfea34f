package jp.shunin.registry.core.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.AttendedSubject;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ApproveTrainingPlaceChange;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.InvalidateCourseCompletion;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RecordSubjectAttendance;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Curriculum;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.course.Subject;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;

/** The courses that a person takes: attested, or subject by subject (T-1 to T-4). */
final class Trainings {

    private static final int MOST_CERTIFICATES = 99_999;
    private static final int DAYS_BETWEEN_SUBJECTS = 7;
    private static final int APPROVED_BEFORE = 60;

    private final Career career;

    Trainings(Career career) {
        this.career = career;
    }

    /**
     * Completes a course on the day.
     *
     * @return whether it was recorded
     */
    boolean complete(Course course, LocalDate day) {
        Prefecture heldBy = place(course, day);
        Optional<Run> run =
                career.happens(Rate.ATTESTED) ? Optional.empty() : Run.of(course, day, heldBy, career.world());
        boolean completed =
                run.map(taken -> attended(course, day, heldBy, taken)).orElseGet(() -> attested(course, day, heldBy));
        if (completed && career.happens(Rate.FRAUD_IN_TRAINING)) {
            String certificate = career.entry().completions().getLast().certificateNumber();
            career.plan(career.chance().after(day, 100, 900), found -> invalidate(certificate, found));
        }
        return completed;
    }

    /** In the prefecture of registration, or with its approval elsewhere (T-4). */
    private Prefecture place(Course course, LocalDate day) {
        LocalDate approvedOn = day.minusDays(APPROVED_BEFORE);
        Prefecture home = career.prefectureOn(day);
        if (!career.happens(Rate.TRAINED_ELSEWHERE)) {
            return home;
        }
        Prefecture elsewhere = career.world().otherThan(home, career.chance());
        return career.record(new ApproveTrainingPlaceChange(career.number(), course, elsewhere, approvedOn), approvedOn)
                ? elsewhere
                : home;
    }

    private boolean attested(Course course, LocalDate day, Prefecture heldBy) {
        return career.record(
                new CompleteCourse(
                        career.number(),
                        course,
                        edition(day),
                        day,
                        certificate(course, day, heldBy),
                        heldBy,
                        true,
                        List.of()),
                day);
    }

    /** What was attended may be recorded by itself, all of it or a subject that was missed before (T-3). */
    private boolean attended(Course course, LocalDate day, Prefecture heldBy, Run run) {
        int byThemselves = 0;
        if (career.happens(Rate.SUBJECT_BY_SUBJECT)) {
            byThemselves = run.subjects().size();
        } else if (career.happens(Rate.SUBJECT_LATER)) {
            byThemselves = 1;
        }
        int together = run.subjects().size() - byThemselves;
        for (AttendedSubject attended :
                run.subjects().subList(together, run.subjects().size())) {
            career.record(
                    new RecordSubjectAttendance(career.number(), course, run.edition(), attended),
                    attended.attendedOn());
        }
        return career.record(
                new CompleteCourse(
                        career.number(),
                        course,
                        run.edition(),
                        day,
                        certificate(course, day, heldBy),
                        heldBy,
                        false,
                        run.subjects().subList(0, together)),
                day);
    }

    private void invalidate(String certificate, LocalDate day) {
        career.record(new InvalidateCourseCompletion(career.number(), certificate, day, "受講実績の虚偽"), day);
    }

    /** The edition that holds on the day. */
    private Edition edition(LocalDate day) {
        return Run.edition(day, career.world());
    }

    private String certificate(Course course, LocalDate day, Prefecture heldBy) {
        return "%s-%d-%s-%05d"
                .formatted(
                        heldBy.code(),
                        FiscalYear.of(day).year(),
                        course,
                        career.chance().between(1, MOST_CERTIFICATES));
    }

    /** A run of a course, a subject a week, which ends on the day of completion. */
    private record Run(Edition edition, List<AttendedSubject> subjects) {

        /** Empty if no source lists the subjects of the edition that held when it began. */
        static Optional<Run> of(Course course, LocalDate completedOn, Prefecture heldBy, World world) {
            Edition edition = edition(completedOn.minus(26, ChronoUnit.WEEKS), world);
            List<Subject> subjects = world.curricula()
                    .find(course, edition)
                    .map(Curriculum::subjects)
                    .orElse(List.of());
            List<AttendedSubject> attended = new ArrayList<>();
            for (Subject subject : subjects) {
                LocalDate day =
                        completedOn.minusDays((long) DAYS_BETWEEN_SUBJECTS * (subjects.size() - attended.size() - 1));
                if (subject.hours() == null) {
                    return Optional.empty();
                }
                attended.add(new AttendedSubject(subject.number(), day, subject.hours(), heldBy));
            }
            boolean begunUnderIt = !attended.isEmpty()
                    && world.curricula().holdsOn(edition, attended.getFirst().attendedOn());
            return begunUnderIt ? Optional.of(new Run(edition, attended)) : Optional.empty();
        }

        static Edition edition(LocalDate day, World world) {
            return Arrays.stream(Edition.values())
                    .filter(each -> world.curricula().holdsOn(each, day))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
