package jp.shunin.registry.core.eligibility;

import java.util.Optional;
import jp.shunin.registry.core.caremanager.Residence;
import jp.shunin.registry.core.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The fiscal years up to that of a transfer into the prefecture: they count as satisfied for someone who met the former
 * prefecture's requirements in them.
 *
 * @param through the fiscal year of the transfer; null if there was none since the completion
 * @param satisfied whether the former prefecture's requirements were met; null if not told
 */
record TransferredYears(
        @Nullable FiscalYear through, @Nullable Boolean satisfied) {

    static final TransferredYears NONE = new TransferredYears(null, null);

    static TransferredYears of(Applicant applicant, LatestChief latest) {
        Optional<Residence> moved = applicant.movedInAfter(latest.completion().completedOn());
        return moved.map(residence -> new TransferredYears(
                        FiscalYear.of(residence.from()),
                        applicant.facts().answer(Fact.FORMER_PREFECTURE).orElse(null)))
                .orElse(NONE);
    }

    /** Whether the year is satisfied for sure. */
    boolean excuse(FiscalYear year) {
        return includes(year) && Boolean.TRUE.equals(satisfied);
    }

    /** Whether the year may be satisfied, as far as is told. */
    boolean mayExcuse(FiscalYear year) {
        return includes(year) && !Boolean.FALSE.equals(satisfied);
    }

    /** Whether it matters and was not told. */
    boolean isMissing() {
        return through != null && satisfied == null;
    }

    private boolean includes(FiscalYear year) {
        return through != null && year.compareTo(through) <= 0;
    }
}
