package jp.shunin.registry.core.specialmeasure;

import java.time.LocalDate;
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

    /**
     * Approves that a measure, with the terms it has now, is applied to everyone in its cohort (S-4).
     *
     * @param approver the account that approves; null where the register knows no accounts, and cannot tell two persons
     *     apart
     * @param job the id of the job that will apply it
     */
    record ApproveMeasureApplication(
            @TargetAggregateIdentifier MeasureId measureId,
            @Nullable String approver,
            LocalDate approvedOn,
            String job) implements SpecialMeasureCommand {}

    /** Withdraws a measure: it covers nobody more. Those covered keep what they were given (S-3). */
    record WithdrawSpecialMeasure(@TargetAggregateIdentifier MeasureId measureId, LocalDate withdrawnOn, String reason)
            implements SpecialMeasureCommand {}
}
