package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.course.Course;
import org.jspecify.annotations.Nullable;

/**
 * A completion as an old register has it.
 *
 * @param certificateNumber the number of the certificate of completion; null if it is not said
 */
public record LegacyCourse(
        Course course, LocalDate completedOn, @Nullable String certificateNumber) {}
