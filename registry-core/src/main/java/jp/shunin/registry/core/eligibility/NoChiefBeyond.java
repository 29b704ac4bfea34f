package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;

/**
 * K-4: CHIEF is open again to those whose certificate has lapsed or lapses while the course runs. No notice refuses the
 * others in so many words, so this only warns.
 */
record NoChiefBeyond(LocalDate lastDayOfCourse) implements Check {

    @Override
    public Finding assess(Applicant applicant) {
        return applicant
                .latestChief()
                .filter(latest -> latest.lastDay().isAfter(lastDayOfCourse))
                .map(latest -> Finding.of(State.MET, latest.certificateUsed())
                        .warning(WarningCode.CHIEF_BEYOND_THE_COURSE.about(latest.lastDay())))
                .orElseGet(() -> Finding.of(State.MET));
    }
}
