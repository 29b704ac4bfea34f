package jp.shunin.registry.api.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.LegalBasis;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.AmendSpecialMeasure;
import org.jspecify.annotations.Nullable;

/** The bodies of the commands to a special measure, as the contract names their fields. */
public final class MeasureRequests {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;

    private MeasureRequests() {}

    public record Basis(
            @NotBlank @Size(max = LONGEST_NAME) String documentNumber,
            @NotNull LocalDate documentDate,
            @Nullable @Size(max = LONGEST_TEXT) String title) {

        LegalBasis terms() {
            return new LegalBasis(documentNumber, documentDate, title);
        }
    }

    public record CohortDates(
            @NotNull LocalDate expiresFrom,
            @NotNull LocalDate expiresThrough,
            @Nullable LocalDate includeTransferredInSince) {

        /** The cohort that they are of. */
        public Cohort terms() {
            return new Cohort(expiresFrom, expiresThrough, includeTransferredInSince);
        }
    }

    public record ExtensionLength(
            @Nullable LocalDate expiresFrom,
            @Nullable LocalDate expiresThrough,
            @Nullable LocalDate until,
            @Nullable Period period) {

        /** The rule that it is. */
        public ExtensionRule terms() {
            return new ExtensionRule(expiresFrom, expiresThrough, until, period);
        }
    }

    public record Declare(
            @Nullable MeasureId measureId,
            @NotNull Prefecture prefecture,
            @NotNull @Valid Basis basis,
            @NotEmpty Set<@NotNull Qualification> covers,
            @NotNull @Valid CohortDates cohort,
            @NotEmpty List<@NotNull @Valid ExtensionLength> extensions,
            @Nullable RenewalBase renewalBase,
            @Nullable @Size(max = LONGEST_TEXT) String note)
            implements NamesPrefecture {

        @Override
        public Prefecture onBehalfOf() {
            return prefecture;
        }

        /** The terms that it declares. */
        public MeasureTerms terms() {
            return new MeasureTerms(
                    prefecture,
                    basis.terms(),
                    covers,
                    cohort.terms(),
                    extensions.stream().map(ExtensionLength::terms).toList(),
                    Objects.requireNonNullElse(renewalBase, RenewalBase.ORIGINAL_EXPIRY));
        }
    }

    /** What changes; what is null stays as it was. */
    public record Amend(
            @Nullable Prefecture prefecture,
            @Nullable @Valid Basis basis,
            @Nullable Set<@NotNull Qualification> covers,
            @Nullable @Valid CohortDates cohort,
            @Nullable List<@NotNull @Valid ExtensionLength> extensions,
            @Nullable RenewalBase renewalBase,
            @Nullable @Size(max = LONGEST_TEXT) String note)
            implements NamesPrefecture {

        @Override
        public @Nullable Prefecture onBehalfOf() {
            return prefecture;
        }

        /** The command that it is, to a measure. */
        public AmendSpecialMeasure command(MeasureId id) {
            return new AmendSpecialMeasure(
                    id,
                    prefecture,
                    basis == null ? null : basis.terms(),
                    covers,
                    cohort == null ? null : cohort.terms(),
                    extensions == null
                            ? null
                            : extensions.stream().map(ExtensionLength::terms).toList(),
                    renewalBase);
        }
    }

    public record Withdraw(
            @NotBlank @Size(max = LONGEST_TEXT) String reason,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis) {}

    /** Without a basis of its own an application rests on the measure's. */
    public record Apply(
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis) {

        static final Apply WITHOUT_A_WORD = new Apply(null, null);
    }
}
