package jp.shunin.registry.core.caremanager;

import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ValidityExtended;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;

/**
 * The extension by a special measure (S-1 to S-5). A person whom the measure has covered already is extended again only
 * as far as an amendment reaches further (S-3), else nothing happens (S-4).
 */
final class ValidityExtending {

    private ValidityExtending() {}

    static List<CareManagerEvent> decide(
            RegisterEntry entry, ExtendValidityBySpecialMeasure command, DecisionContext context) {
        MeasureTerms terms = context.measures()
                .find(command.measureId())
                .orElseThrow(() -> Refusal.of(RefusalCode.MEASURE_UNKNOWN, command.measureId())
                        .asException());
        Guards.requireNotRemoved(entry);
        List<Extendable> covered = Extendable.coveredBy(entry, terms);
        if (covered.isEmpty()) {
            throw notCovered(entry, command, terms).asException();
        }
        return covered.stream()
                .filter(extendable -> extendable.gainsFrom(terms))
                .<CareManagerEvent>map(extendable -> extended(entry, command, terms, extendable, context))
                .toList();
    }

    private static Refusal notCovered(RegisterEntry entry, ExtendValidityBySpecialMeasure command, MeasureTerms terms) {
        Cohort cohort = terms.cohort();
        return Refusal.of(
                RefusalCode.NOT_COVERED_BY_MEASURE,
                command.measureId(),
                terms.covers(),
                terms.prefecture().code(),
                cohort.expiresFrom(),
                cohort.expiresThrough(),
                Extendable.expiries(entry, terms));
    }

    private static ValidityExtended extended(
            RegisterEntry entry,
            ExtendValidityBySpecialMeasure command,
            MeasureTerms terms,
            Extendable extendable,
            DecisionContext context) {
        return new ValidityExtended(
                entry.number(),
                command.measureId(),
                terms.basis(),
                context.today(),
                extendable.qualification(),
                extendable.card(),
                extendable.certificate(),
                extendable.term().originalThrough(),
                extendable.extendedThrough(terms),
                terms.renewalBase(),
                extendable.rules());
    }
}
