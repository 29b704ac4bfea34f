package jp.shunin.registry.core.specialmeasure;

import java.time.LocalDate;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.MeasureApplicationApproved;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureAmended;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureDeclared;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * What the register holds about a special measure: the fold of its events, and the only one.
 *
 * @param terms the terms with all amendments
 * @param changedBy the account that declared the measure or amended it last; null if the journal does not say
 * @param withdrawnOn the day from which it covers nobody more; null while it stands
 */
public record Measure(
        MeasureTerms terms,
        @Nullable String changedBy,
        @Nullable LocalDate withdrawnOn) {

    /** The name under which an event's metadata has the account that recorded it. */
    public static final String RECORDED_BY = "recordedBy";

    /** A measure as it was declared. */
    public static Measure of(MeasureTerms terms) {
        return new Measure(terms, null, null);
    }

    /**
     * The measure after one more event.
     *
     * @param before the measure before it; null before the first event
     * @param recordedBy the account that recorded the event; null if the journal does not say
     */
    public static Measure evolve(@Nullable Measure before, SpecialMeasureEvent event, @Nullable String recordedBy) {
        return switch (event) {
            case SpecialMeasureDeclared declared -> new Measure(declared.terms(), recordedBy, null);
            case SpecialMeasureAmended amended -> new Measure(amended.terms(), recordedBy, null);
            case MeasureApplicationApproved approved -> declared(before, approved);
            case SpecialMeasureWithdrawn withdrawn ->
                new Measure(withdrawn.terms(), declared(before, withdrawn).changedBy(), withdrawn.withdrawnOn());
        };
    }

    /** Whether the measure covers nobody more on the day. */
    public boolean isWithdrawnOn(LocalDate day) {
        return withdrawnOn != null && !day.isBefore(withdrawnOn);
    }

    private static Measure declared(@Nullable Measure before, SpecialMeasureEvent event) {
        if (before == null) {
            throw new IllegalStateException("the first event of measure " + event.measureId() + " is no declaration");
        }
        return before;
    }
}
