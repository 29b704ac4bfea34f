package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.Optional;
import jp.shunin.registry.core.course.Course;

/** The retraining on which a new card can be issued (C-2, C-4). */
public final class Retraining {

    private Retraining() {}

    /** The certificate of a RETRAINING completed by the day, on which no card rests yet. */
    public static Optional<String> find(RegisterEntry entry, LocalDate by) {
        return entry.validCompletions()
                .filter(completion -> completion.course() == Course.RETRAINING)
                .filter(completion -> !completion.completedOn().isAfter(by))
                .map(Completion::certificateNumber)
                .filter(certificate -> !TrainingUse.isUsed(entry, certificate))
                .findFirst();
    }
}
