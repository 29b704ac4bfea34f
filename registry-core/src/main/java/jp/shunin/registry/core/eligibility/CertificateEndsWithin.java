package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.time.Period;
import jp.shunin.registry.core.time.ValidityPeriod;

/**
 * E-4: the latest chief certificate has not lapsed and ends within about a time, special measures included. "About" is a
 * judgement, so a later end warns and does not refuse (T-7).
 */
record CertificateEndsWithin(Period about) implements Check {

    @Override
    public Finding assess(Applicant applicant) {
        return applicant
                .latestChief()
                .map(latest -> assess(latest, applicant.referenceDate()))
                .orElseGet(() -> Finding.of(State.NOT_MET));
    }

    private Finding assess(LatestChief latest, LocalDate day) {
        if (latest.lastDay().isBefore(day)) {
            return Finding.of(State.NOT_MET, latest.certificateUsed());
        }
        Finding met = Finding.of(State.MET, latest.certificateUsed());
        return ValidityPeriod.startingOn(day, about).contains(latest.lastDay())
                ? met
                : met.warning(WarningCode.ENDS_LATER_THAN_ABOUT.about(latest.lastDay()));
    }
}
