package jp.shunin.registry.core.training;

import java.util.List;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.CourseProgress;

/**
 * What is still missing for a course.
 *
 * @param complete whether the course can be completed with what is there
 * @param progress its subjects and hours, by the attendances that count for no completion yet
 * @param completions the valid completions of the course so far
 * @param notices what to look at about the attendances
 */
public record TrainingProgress(
        boolean complete, CourseProgress progress, List<Completion> completions, List<Notice> notices) {

    public TrainingProgress {
        completions = List.copyOf(completions);
        notices = List.copyOf(notices);
    }
}
