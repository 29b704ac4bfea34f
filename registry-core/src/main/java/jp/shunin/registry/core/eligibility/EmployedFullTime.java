package jp.shunin.registry.core.eligibility;

import java.util.List;
import jp.shunin.registry.core.policy.Prefecture;

/** E-3: work in the prefecture as a full-time care manager on the reference date. */
record EmployedFullTime(Prefecture prefecture) implements Check {

    @Override
    public Finding assess(Applicant applicant) {
        List<Employment> employment = applicant.facts().employment();
        if (employment == null) {
            return Finding.unknown(Fact.EMPLOYMENT);
        }
        List<Employment> thatDay = employment.stream()
                .filter(each -> each.counts() && each.includes(applicant.referenceDate()))
                .toList();
        State state = State.between(
                thatDay.stream().anyMatch(each -> each.prefecture() == prefecture),
                thatDay.stream().anyMatch(each -> each.prefecture() == null || each.prefecture() == prefecture));
        Finding finding = Finding.of(
                state,
                thatDay.stream()
                        .map(each -> FactUsed.told(Fact.EMPLOYMENT, each))
                        .toList());
        return state == State.UNKNOWN ? finding.missing(List.of(MissingFact.of(Fact.EMPLOYMENT))) : finding;
    }
}
