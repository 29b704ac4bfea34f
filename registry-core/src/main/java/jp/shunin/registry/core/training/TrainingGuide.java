package jp.shunin.registry.core.training;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.Attendance;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.caremanager.CourseProgress;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.TrainingPlace;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.course.Edition;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import org.jspecify.annotations.Nullable;

/** Answers what someone still has to take. */
public final class TrainingGuide {

    private final Curricula curricula;
    private final PrefecturePolicies policies;

    TrainingGuide(Curricula curricula, PrefecturePolicies policies) {
        this.curricula = curricula;
        this.policies = policies;
    }

    /**
     * The guide by the curricula and policies that the registry is shipped with.
     *
     * @throws jp.shunin.registry.core.data.InvalidDataFileException if the data holds mistakes; all are listed
     */
    public static TrainingGuide load() {
        return load(PrefecturePolicies.load());
    }

    /**
     * The guide by other policies.
     *
     * @throws jp.shunin.registry.core.data.InvalidDataFileException if the data holds mistakes; all are listed
     */
    public static TrainingGuide load(PrefecturePolicies policies) {
        return new TrainingGuide(Curricula.load(), policies);
    }

    /**
     * What is still missing for a course on a day (T-2, T-3), and where its subjects were taken (T-4).
     *
     * @param edition the edition; null for the one that holds on the day (T-1)
     */
    public TrainingProgress progress(RegisterEntry entry, Course course, @Nullable Edition edition, LocalDate on) {
        CourseProgress progress = CourseProgress.of(
                CardEnds.by(policies).on(on, entry), course, edition == null ? editionOn(on) : edition, on, curricula);
        List<Completion> completions = entry.completions().stream()
                .filter(completion -> completion.course() == course && completion.isValid())
                .toList();
        return new TrainingProgress(progress.isComplete(), progress, completions, irregularPlaces(entry, progress, on));
    }

    /** What a course consists of for anyone, before anything of it was attended (T-1, T-2). */
    public CourseProgress untouched(Course course, Edition edition) {
        return CourseProgress.untouched(course, edition, curricula);
    }

    /**
     * What is to be done next about the card (C-3, C-4, T-6, T-7).
     *
     * @param practised whether the person practised in the card's period, where it is known
     */
    public RenewalAdvice renewalAdvice(RegisterEntry entry, LocalDate on, @Nullable Boolean practised) {
        return RenewalAdvising.advise(entry, on, practised, policies);
    }

    private Edition editionOn(LocalDate day) {
        return Stream.of(Edition.values())
                .filter(edition -> curricula.holdsOn(edition, day))
                .findFirst()
                .orElseThrow();
    }

    private static List<Notice> irregularPlaces(RegisterEntry entry, CourseProgress progress, LocalDate on) {
        return entry.training().attendances().stream()
                .filter(Attendance::isOpen)
                .filter(attendance -> attendance.course() == progress.course()
                        && attendance.edition() == progress.edition()
                        && !attendance.attendedOn().isAfter(on))
                .filter(attendance -> TrainingPlace.isIrregular(entry, attendance))
                .map(attendance -> NoticeCode.HELD_OUTSIDE_REGISTRATION.about(attendance.attendedOn()))
                .distinct()
                .toList();
    }
}
