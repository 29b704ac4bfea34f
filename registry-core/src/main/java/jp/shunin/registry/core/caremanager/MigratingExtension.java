package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.Optional;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.time.OpenEnd;
import org.jspecify.annotations.Nullable;

/** Whether an extension of an old register is what the declared measure gives (S-1, S-2). */
final class MigratingExtension {

    private MigratingExtension() {}

    /** The term with its extension, if there is one that can be true. */
    static Term of(
            Qualification qualification,
            Term term,
            @Nullable LegacyExtension said,
            DecisionContext context,
            LegacyFindings findings) {
        if (said == null) {
            return term;
        }
        return context.measures()
                .find(said.measureId())
                .map(Measure::terms)
                .map(terms -> extended(qualification, term, said, terms, findings))
                .orElseGet(() -> {
                    findings.refuse(RefusalCode.LEGACY_EXTENSION_MEASURE_UNKNOWN, said.measureId(), qualification);
                    return term;
                });
    }

    /** The last day to which a measure extends what ended on the day (S-6). */
    static Optional<LocalDate> reachOf(MeasureId measureId, LocalDate end, DecisionContext context) {
        return context.measures()
                .find(measureId)
                .map(Measure::terms)
                .filter(terms -> terms.covers().contains(Qualification.CHIEF))
                .flatMap(terms -> terms.extendedThrough(end));
    }

    private static Term extended(
            Qualification qualification, Term term, LegacyExtension said, MeasureTerms terms, LegacyFindings findings) {
        LocalDate original = OpenEnd.of(term.originalThrough());
        Optional<LocalDate> reach =
                terms.covers().contains(qualification) ? terms.extendedThrough(original) : Optional.empty();
        if (reach.isEmpty()) {
            findings.refuse(RefusalCode.LEGACY_EXTENSION_NOT_COVERED, said.measureId(), original, qualification);
            return term;
        }
        LocalDate through = said.through() == null ? reach.get() : said.through();
        if (!through.equals(reach.get())) {
            findings.refuse(
                    RefusalCode.LEGACY_EXTENSION_DIFFERS,
                    through,
                    said.measureId(),
                    original,
                    reach.get(),
                    qualification);
            return term;
        }
        findings.applied(Rule.S_1, Rule.S_2);
        return term.extended(new Extension(through, said.measureId(), terms.renewalBase()));
    }
}
