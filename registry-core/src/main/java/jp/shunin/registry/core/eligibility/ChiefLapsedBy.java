package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;

/**
 * Was a chief, and the certificate has lapsed or lapses by a day, the last of the course (K-4): the experience was proved
 * for the earlier CHIEF and is not proved again.
 */
record ChiefLapsedBy(LocalDate lastDayOfCourse) implements Check {

    @Override
    public Finding assess(Applicant applicant) {
        return applicant
                .latestChief()
                .map(latest ->
                        Finding.of(State.of(!latest.lastDay().isAfter(lastDayOfCourse)), latest.certificateUsed()))
                .orElseGet(() -> Finding.of(State.NOT_MET));
    }
}
