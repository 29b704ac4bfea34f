package jp.shunin.registry.api.http;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.CourseProgress;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.caremanager.RenewalTraining;
import jp.shunin.registry.core.caremanager.SubjectProgress;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.training.Notice;
import jp.shunin.registry.core.training.RenewalAction;
import jp.shunin.registry.core.training.RenewalAdvice;
import jp.shunin.registry.core.training.RenewalCase;
import jp.shunin.registry.core.training.TrainingProgress;
import org.jspecify.annotations.Nullable;

/** The forms in which what is still to be taken is answered. */
final class TrainingAnswers {

    private TrainingAnswers() {}

    /** What is still missing for a course. */
    record Training(
            RegistrationNumber registrationNumber,
            LocalDate on,
            long version,
            Course course,
            Edition edition,
            boolean complete,
            CourseProgress.Hours hours,
            List<SubjectProgress> subjects,
            List<Completion> completions,
            List<Notice> notices) {

        static Training of(RegisterEntry entry, LocalDate on, TrainingProgress training) {
            CourseProgress progress = training.progress();
            return new Training(
                    entry.number(),
                    on,
                    entry.version(),
                    progress.course(),
                    progress.edition(),
                    training.complete(),
                    progress.hours(),
                    progress.subjects(),
                    training.completions(),
                    training.notices());
        }
    }

    /** What is to be done next about the card. */
    record Advice(
            RegistrationNumber registrationNumber,
            LocalDate on,
            long version,
            RenewalAction action,
            @Nullable LocalDate by,
            RenewalAdvice.@Nullable CardToRenew card,
            RenewalAdvice.@Nullable ChiefToRenew chief,
            @Nullable RenewalTraining completed,
            List<RenewalCase> cases,
            List<Notice> notices) {

        static Advice of(RegisterEntry entry, RenewalAdvice advice) {
            return new Advice(
                    entry.number(),
                    advice.on(),
                    entry.version(),
                    advice.action(),
                    advice.by(),
                    advice.card(),
                    advice.chief(),
                    advice.completed(),
                    advice.cases(),
                    advice.notices());
        }
    }
}
