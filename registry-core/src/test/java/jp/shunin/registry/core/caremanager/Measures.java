package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.LegalBasis;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import org.jspecify.annotations.Nullable;

/** Terms of measures in few words, beginning with Tokyo's for cards that end from 2020-03-01 through 2021-05-31. */
record Measures(
        Prefecture prefecture,
        Set<Qualification> covers,
        Cohort cohort,
        List<ExtensionRule> extensions,
        RenewalBase renewalBase) {

    static Measures ofTokyo() {
        return new Measures(
                Prefecture.TOKYO,
                Set.of(Qualification.CARD),
                new Cohort(LocalDate.of(2020, 3, 1), LocalDate.of(2021, 5, 31), null),
                List.of(by("P3Y")),
                RenewalBase.ORIGINAL_EXPIRY);
    }

    static ExtensionRule by(String period) {
        return new ExtensionRule(null, null, null, Period.parse(period));
    }

    static ExtensionRule until(String day) {
        return new ExtensionRule(null, null, LocalDate.parse(day), null);
    }

    Measures of(Prefecture other) {
        return new Measures(other, covers, cohort, extensions, renewalBase);
    }

    Measures covering(Qualification... qualifications) {
        return new Measures(prefecture, Set.of(qualifications), cohort, extensions, renewalBase);
    }

    Measures forExpiries(String from, String through) {
        Cohort other = new Cohort(LocalDate.parse(from), LocalDate.parse(through), cohort.includeTransferredInSince());
        return new Measures(prefecture, covers, other, extensions, renewalBase);
    }

    Measures withTransfersSince(@Nullable LocalDate since) {
        Cohort other = new Cohort(cohort.expiresFrom(), cohort.expiresThrough(), since);
        return new Measures(prefecture, covers, other, extensions, renewalBase);
    }

    Measures extending(ExtensionRule... rules) {
        return new Measures(prefecture, covers, cohort, List.of(rules), renewalBase);
    }

    Measures renewedFromExtendedExpiry() {
        return new Measures(prefecture, covers, cohort, extensions, RenewalBase.EXTENDED_EXPIRY);
    }

    MeasureTerms terms() {
        LegalBasis basis = new LegalBasis("2福保高介第1672号", LocalDate.of(2021, 1, 26), null);
        return new MeasureTerms(prefecture, basis, covers, cohort, extensions, renewalBase);
    }
}
