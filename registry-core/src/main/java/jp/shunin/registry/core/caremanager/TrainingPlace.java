package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.policy.Prefecture;

/**
 * T-4: the place of training is, in principle, the prefecture of registration. Another one needs an approved change, or
 * an agreement between the two prefectures (T-3), which the register may never see: so it is told and not refused.
 */
public final class TrainingPlace {

    private TrainingPlace() {}

    /** Whether a subject was attended elsewhere than in the prefecture of registration, without an approved change. */
    public static boolean isIrregular(RegisterEntry entry, Attendance attendance) {
        Prefecture home = entry.prefectureOn(attendance.attendedOn());
        return attendance.heldBy() != home
                && entry.training().placeChanges().stream()
                        .noneMatch(change -> change.from() == home && covers(entry, change, attendance));
    }

    /** A change is approved for one taking of the course, so it ends with its completion. */
    private static boolean covers(RegisterEntry entry, TrainingPlaceChange change, Attendance attendance) {
        LocalDate attendedOn = attendance.attendedOn();
        return change.course() == attendance.course()
                && change.to() == attendance.heldBy()
                && !change.approvedOn().isAfter(attendedOn)
                && entry.firstCompletionFrom(change.course(), change.approvedOn())
                        .map(Completion::completedOn)
                        .filter(completedOn -> completedOn.isBefore(attendedOn))
                        .isEmpty();
    }
}
