package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ValidityExtended;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;

/**
 * The extension by a special measure (S-1 to S-5). A person whom the measure has covered already is extended again only
 * as far as an amendment reaches further (S-3), else nothing happens (S-4).
 */
final class ValidityExtending {

    private ValidityExtending() {}

    static List<CareManagerEvent> decide(
            RegisterEntry recorded, ExtendValidityBySpecialMeasure command, DecisionContext context) {
        RegisterEntry entry = context.cardEnds().lifted(recorded);
        Measure measure = context.measures()
                .find(command.measureId())
                .orElseThrow(() -> Refusal.of(RefusalCode.MEASURE_UNKNOWN, command.measureId())
                        .asException());
        requireNotWithdrawn(command, measure, context);
        Guards.requireNotRemoved(entry);
        MeasureTerms terms = measure.terms();
        List<Extendable> held = Extendable.of(entry);
        if (held.stream()
                .noneMatch(extendable ->
                        extendable.coverageBy(command.measureId(), terms).isCovered())) {
            throw notCovered(held, command, terms).asException();
        }
        List<ValidityExtended> extended = held.stream()
                .filter(extendable -> extendable.coverageBy(command.measureId(), terms) == Coverage.EXTENDED)
                .map(extendable -> extended(entry, command, terms, extendable, context))
                .toList();
        List<CareManagerEvent> events = new ArrayList<>(extended);
        events.addAll(renewedWithin(entry, extended, context));
        return List.copyOf(events);
    }

    /** S-4, S-6: a chief renewal completed within the extension was in time, also if it was recorded before it. */
    private static List<CareManagerEvent> renewedWithin(
            RegisterEntry entry, List<ValidityExtended> extended, DecisionContext context) {
        return extended.stream()
                .filter(event -> event.qualification() == Qualification.CHIEF)
                .map(ValidityExtended::effectiveOn)
                .min(Comparator.naturalOrder())
                .map(from -> ChiefGranting.consequences(entry, extended, from, context))
                .orElse(List.of());
    }

    private static void requireNotWithdrawn(
            ExtendValidityBySpecialMeasure command, Measure measure, DecisionContext context) {
        LocalDate withdrawnOn = measure.withdrawnOn();
        if (withdrawnOn != null && measure.isWithdrawnOn(context.today())) {
            throw Refusal.of(RefusalCode.MEASURE_WITHDRAWN, command.measureId(), withdrawnOn)
                    .asException();
        }
    }

    private static Refusal notCovered(
            List<Extendable> held, ExtendValidityBySpecialMeasure command, MeasureTerms terms) {
        Cohort cohort = terms.cohort();
        return Refusal.of(
                RefusalCode.NOT_COVERED_BY_MEASURE,
                command.measureId(),
                terms.covers(),
                terms.prefecture().code(),
                cohort.expiresFrom(),
                cohort.expiresThrough(),
                expiries(held, terms));
    }

    /** The original expiries that the measure was held against. */
    private static List<LocalDate> expiries(List<Extendable> held, MeasureTerms terms) {
        return held.stream()
                .filter(extendable -> terms.covers().contains(extendable.qualification()))
                .filter(extendable -> !extendable.continued() && !extendable.voided())
                .map(extendable -> extendable.term().originalThrough())
                .flatMap(Stream::ofNullable)
                .toList();
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
                extendable.term().originalEnd(),
                extendable.extendedThrough(terms),
                terms.renewalBase(),
                extendable.rules(command.measureId()));
    }
}
