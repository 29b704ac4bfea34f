package jp.shunin.registry.core.specialmeasure;

import java.util.List;
import java.util.Set;
import jp.shunin.registry.core.policy.Prefecture;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a special measure. */
public sealed interface SpecialMeasureCommand {

    MeasureId measureId();

    /** Declares a measure. */
    record DeclareSpecialMeasure(@TargetAggregateIdentifier MeasureId measureId, MeasureTerms terms)
            implements SpecialMeasureCommand {}

    /**
     * Amends a measure (S-3). What is null stays as it was; the prefecture cannot change.
     *
     * @param basis the document of the amendment
     */
    record AmendSpecialMeasure(
            @TargetAggregateIdentifier MeasureId measureId,
            @Nullable Prefecture prefecture,
            @Nullable LegalBasis basis,
            @Nullable Set<Qualification> covers,
            @Nullable Cohort cohort,
            @Nullable List<ExtensionRule> extensions,
            @Nullable RenewalBase renewalBase)
            implements SpecialMeasureCommand {}
}
