package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import org.jspecify.annotations.Nullable;

/**
 * A completion that an old register handed over.
 *
 * @param edition the one that held on the day
 * @param certificateNumber null if it is not known
 */
public record MigratedCompletion(
        Course course,
        Edition edition,
        LocalDate completedOn,
        @Nullable String certificateNumber) {

    /** What stands for the number of the certificate in the entry, where the old register gave none. */
    public String number() {
        return certificateNumber == null ? "UNKNOWN-%s-%s".formatted(course, completedOn) : certificateNumber;
    }
}
