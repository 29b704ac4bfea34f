package jp.shunin.registry.api.web.measures;

import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.MeasureApplicationApproved;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it stands, and how it came to be so.
 *
 * @param approved the terms with which its application was approved last; null if it never was
 */
record MeasureLife(Measure measure, @Nullable MeasureTerms approved, List<JournalEntry> events) {

    /** Empty if there are no events, and so no measure. */
    static Optional<MeasureLife> of(List<JournalEntry> events) {
        Measure measure = null;
        MeasureTerms approved = null;
        for (JournalEntry written : events) {
            SpecialMeasureEvent event = MeasureReader.event(written);
            measure = Measure.evolve(measure, event, written.metadata().get(Measure.RECORDED_BY));
            approved = event instanceof MeasureApplicationApproved ? event.terms() : approved;
        }
        return measure == null ? Optional.empty() : Optional.of(new MeasureLife(measure, approved, events));
    }

    boolean isWithdrawn() {
        return measure.withdrawnOn() != null;
    }

    /** Whether a second person has not approved it yet as it is now (S-4). */
    public boolean awaitsApproval() {
        return !isWithdrawn() && !measure.terms().equals(approved);
    }

    /** The terms that are in force while an amendment awaits its approval; null if none does. */
    @Nullable
    MeasureTerms beforeAmendment() {
        return awaitsApproval() ? approved : null;
    }
}
