package jp.shunin.registry.core.caremanager;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/**
 * An attendance of one subject as the register holds it, recorded by itself and not with a completion (T-3).
 *
 * @param countedFor the certificate number of the completion to which it belongs; null while it is open
 * @param event the id of the event that recorded it
 */
public record Attendance(
        Course course,
        Edition edition,
        int subjectNo,
        LocalDate attendedOn,
        BigDecimal hours,
        Prefecture heldBy,
        @Nullable String countedFor,
        String event) {

    /** Whether it counts for no completion yet. */
    public boolean isOpen() {
        return countedFor == null;
    }

    AttendedSubject asSubject() {
        return new AttendedSubject(subjectNo, attendedOn, hours, heldBy);
    }

    Attendance countedFor(String certificateNumber) {
        return new Attendance(course, edition, subjectNo, attendedOn, hours, heldBy, certificateNumber, event);
    }
}
