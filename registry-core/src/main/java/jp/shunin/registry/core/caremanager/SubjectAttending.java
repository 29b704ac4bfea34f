package jp.shunin.registry.core.caremanager;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RecordSubjectAttendance;
import jp.shunin.registry.core.caremanager.CareManagerEvent.SubjectAttended;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.course.Curriculum;
import jp.shunin.registry.core.course.Subject;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;

/**
 * The attendance of a subject, in any run and prefecture (T-3). The place is no ground to refuse: see
 * {@link TrainingPlace}.
 */
final class SubjectAttending {

    private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);
    private static final int MOST_DECIMALS = 2;

    private SubjectAttending() {}

    static List<CareManagerEvent> decide(
            RegisterEntry entry, RecordSubjectAttendance command, DecisionContext context) {
        AttendedSubject attended = command.attended();
        Guards.requireNotInFuture("attendedOn", attended.attendedOn(), context);
        Guards.requireNotRemovedOn(entry, attended.attendedOn());
        requirePossibleHours(attended.hours());
        EditionHeld.require(
                command.course(),
                command.edition(),
                EditionHeld.began(entry, command.course(), command.edition(), List.of(attended), attended.attendedOn()),
                context.curricula());
        requireSubject(command, context.curricula());
        return List.of(new SubjectAttended(
                entry.number(),
                command.course(),
                command.edition(),
                attended.subjectNo(),
                attended.attendedOn(),
                attended.hours(),
                attended.heldBy(),
                List.of(Rule.T_1, Rule.T_3)));
    }

    private static void requirePossibleHours(BigDecimal hours) {
        boolean possible = hours.signum() > 0
                && hours.compareTo(HOURS_OF_A_DAY) <= 0
                && hours.stripTrailingZeros().scale() <= MOST_DECIMALS;
        if (!possible) {
            throw Refusal.of(RefusalCode.ATTENDED_HOURS_IMPOSSIBLE, hours).asException();
        }
    }

    /** T-1; of an edition whose subjects no source lists, any subject may be one. */
    private static void requireSubject(RecordSubjectAttendance command, Curricula curricula) {
        Optional<List<Integer>> listed = curricula
                .find(command.course(), command.edition())
                .map(Curriculum::subjects)
                .filter(subjects -> !subjects.isEmpty())
                .map(subjects -> subjects.stream().map(Subject::number).toList());
        int subjectNo = command.attended().subjectNo();
        listed.filter(numbers -> !numbers.contains(subjectNo)).ifPresent(numbers -> {
            throw Refusal.of(
                            RefusalCode.SUBJECT_NOT_IN_CURRICULUM,
                            command.course(),
                            command.edition(),
                            subjectNo,
                            numbers.getFirst() + "–" + numbers.getLast())
                    .asException();
        });
    }
}
