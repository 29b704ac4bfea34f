package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.ChiefCertificate;
import jp.shunin.registry.core.caremanager.Completion;
import jp.shunin.registry.core.time.FiscalYear;

/** The last completion of a chief course, with the certificate that it gave. */
record LatestChief(Completion completion, ChiefCertificate certificate) {

    /** The fiscal year of the completion. */
    FiscalYear completionYear() {
        return FiscalYear.of(completion.completedOn());
    }

    /** The certificate's last day, special measures included (S-6). */
    LocalDate lastDay() {
        return certificate.lastDay();
    }

    FactUsed completionUsed() {
        return RegisterFacts.completion(completion);
    }

    FactUsed certificateUsed() {
        return RegisterFacts.certificate(certificate);
    }
}
