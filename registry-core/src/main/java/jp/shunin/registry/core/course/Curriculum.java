package jp.shunin.registry.core.course;

import java.util.List;

/**
 * What a course consists of in an edition (T-1).
 *
 * @param subjects by number; empty where the source lists none (editions PRE_H28 and R6)
 */
public record Curriculum(Course course, Edition edition, List<Subject> subjects, MinimumHours minimumHours) {

    public Curriculum {
        subjects = List.copyOf(subjects);
    }
}
