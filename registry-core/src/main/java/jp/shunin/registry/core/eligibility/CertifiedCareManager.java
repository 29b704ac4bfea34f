package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A 認定ケアマネジャー (E-1 (2), E-4 (4)).
 *
 * @param validOn the day on which the certificate must be in force; null if the rule set names none
 */
record CertifiedCareManager(@Nullable LocalDate validOn) implements Check {

    @Override
    public Finding assess(Applicant applicant) {
        Finding told = new Confirmed(Fact.CERTIFIED_CARE_MANAGER, true).assess(applicant);
        if (validOn == null || told.state() != State.MET) {
            return told;
        }
        LocalDate through = applicant.facts().certifiedThrough();
        return through == null
                ? told.warning(WarningCode.VALIDITY_NOT_SHOWN.about(validOn))
                : Finding.of(State.of(!through.isBefore(validOn)), FactUsed.told(Fact.CERTIFIED_CARE_MANAGER, through));
    }
}
