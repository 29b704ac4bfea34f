package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/**
 * A completion of a course as the register holds it.
 *
 * @param heldBy the prefecture that held the course and issued the certificate (T-5)
 * @param event the id of the event that recorded it
 * @param invalidatedBy the id of the event that voided it from the beginning (K-8); null if it stands
 */
public record Completion(
        Course course,
        Edition edition,
        LocalDate completedOn,
        String certificateNumber,
        Prefecture heldBy,
        String event,
        @Nullable String invalidatedBy) {

    public boolean isValid() {
        return invalidatedBy == null;
    }

    Completion invalidated(String by) {
        return new Completion(course, edition, completedOn, certificateNumber, heldBy, event, by);
    }
}
