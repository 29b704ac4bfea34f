package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A chief certificate that an old register handed over.
 *
 * @param course the course that gave it, by which its completion is found
 * @param completedOn the day of that completion
 * @param term its term, extension included
 * @param continues the course that gave the certificate which it continues; null for one of its own right, or where
 *     that one is not known
 * @param printed whether the old register says its end; if not, it was counted
 * @param rule by which it was granted: K-1, K-2 or K-3
 */
public record MigratedCertificate(
        Course course,
        LocalDate completedOn,
        Term term,
        @Nullable Course continues,
        boolean printed,
        Rule rule) {}
