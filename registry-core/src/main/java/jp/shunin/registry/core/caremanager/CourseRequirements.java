package jp.shunin.registry.core.caremanager;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;

/** T-1 to T-3: a completion names an edition that held, and all its subjects were attended with their hours. */
final class CourseRequirements {

    private final RegisterEntry entry;
    private final CompleteCourse command;
    private final Curricula curricula;

    private CourseRequirements(RegisterEntry entry, CompleteCourse command, Curricula curricula) {
        this.entry = entry;
        this.command = command;
        this.curricula = curricula;
    }

    static void check(RegisterEntry entry, CompleteCourse command, Curricula curricula) {
        new CourseRequirements(entry, command, curricula).check();
    }

    /** Whether the completion rests, wholly or in part, on attendances that are recorded by themselves (T-3). */
    static boolean restsOnRecorded(RegisterEntry entry, CompleteCourse command) {
        return !command.attested()
                && !CourseProgress.openBy(entry, command.course(), command.edition(), command.completedOn())
                        .isEmpty();
    }

    private void check() {
        EditionHeld.require(
                command.course(),
                command.edition(),
                EditionHeld.began(
                        entry, command.course(), command.edition(), command.subjects(), command.completedOn()),
                curricula);
        if (command.attested()) {
            return;
        }
        requireGivenBeforeCompletion();
        CourseProgress progress = progressBy(command.completedOn());
        if (!progress.isComplete()) {
            throw firstCompleteAfterwards().orElseGet(() -> incomplete(progress));
        }
    }

    /** All subjects by a day: those given with the completion, and those recorded by themselves. */
    private CourseProgress progressBy(LocalDate day) {
        List<AttendedSubject> attended = new ArrayList<>(command.subjects());
        attended.addAll(CourseProgress.openBy(entry, command.course(), command.edition(), day));
        WaivedSubjects waived =
                WaivedSubjects.of(entry, command.course(), command.edition(), command.completedOn(), curricula);
        return CourseProgress.of(command.course(), command.edition(), attended, waived, curricula);
    }

    private void requireGivenBeforeCompletion() {
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

    /** The completion may not lie before the last attendance that it needs. */
    private Optional<CommandRefused> firstCompleteAfterwards() {
        return entry.training()
                .open(command.course(), command.edition())
                .map(Attendance::attendedOn)
                .filter(day -> day.isAfter(command.completedOn()))
                .sorted()
                .filter(day -> progressBy(day).isComplete())
                .findFirst()
                .map(day -> Refusal.of(
                                RefusalCode.COMPLETED_BEFORE_LAST_ATTENDANCE,
                                command.course(),
                                command.completedOn(),
                                day)
                        .asException());
    }

    private CommandRefused incomplete(CourseProgress progress) {
        List<SubjectProgress> incomplete = progress.incomplete();
        if (progress.isUnattended()) {
            return Refusal.of(RefusalCode.SUBJECTS_MISSING, command.course()).asException();
        }
        return incomplete.isEmpty() ? hoursMissing(progress.hours()) : subjectsMissing(incomplete);
    }

    private CommandRefused subjectsMissing(List<SubjectProgress> incomplete) {
        List<String> missing =
                incomplete.stream().map(SubjectProgress::asMissing).toList();
        return Refusal.of(RefusalCode.SUBJECTS_INCOMPLETE, command.course(), missing)
                .asException();
    }

    private CommandRefused hoursMissing(CourseProgress.Hours hours) {
        BigDecimal had = hours.attended().add(hours.waived());
        return Refusal.of(RefusalCode.HOURS_MISSING, command.course(), had, had.add(hours.missing()))
                .asException();
    }
}
