package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.Set;
import jp.shunin.registry.core.policy.Prefecture;

/** The registration stands on the reference date, in one of the prefectures (T-4). */
record RegisteredIn(Set<Prefecture> prefectures) implements Check {

    RegisteredIn {
        prefectures = Set.copyOf(prefectures);
    }

    @Override
    public Finding assess(Applicant applicant) {
        LocalDate day = applicant.referenceDate();
        if (!applicant.entry().isRegisteredOn(day)) {
            return Finding.of(State.NOT_MET);
        }
        return Finding.of(
                State.of(prefectures.contains(applicant.entry().prefectureOn(day))),
                RegisterFacts.residence(applicant.entry().residenceOn(day)));
    }
}
