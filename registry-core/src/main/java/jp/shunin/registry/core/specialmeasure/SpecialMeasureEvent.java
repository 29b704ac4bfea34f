package jp.shunin.registry.core.specialmeasure;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.rule.Rule;

/** What happened to a special measure. Each event carries the terms as they stand after it. */
public sealed interface SpecialMeasureEvent {

    MeasureId measureId();

    MeasureTerms terms();

    /** The day of the document on which the event rests. */
    default LocalDate effectiveOn() {
        return terms().basis().documentDate();
    }

    record SpecialMeasureDeclared(MeasureId measureId, MeasureTerms terms, List<Rule> rules)
            implements SpecialMeasureEvent {}

    record SpecialMeasureAmended(MeasureId measureId, MeasureTerms terms, List<Rule> rules)
            implements SpecialMeasureEvent {}

    /**
     * The application to the cohort was approved, with these terms. Who approved it is who recorded it.
     *
     * @param job the id of the job that applies it
     */
    record MeasureApplicationApproved(
            MeasureId measureId, MeasureTerms terms, LocalDate approvedOn, String job, List<Rule> rules)
            implements SpecialMeasureEvent {

        @Override
        public LocalDate effectiveOn() {
            return approvedOn;
        }
    }

    /** The measure covers nobody more from that day on. */
    record SpecialMeasureWithdrawn(
            MeasureId measureId, MeasureTerms terms, LocalDate withdrawnOn, String reason, List<Rule> rules)
            implements SpecialMeasureEvent {

        @Override
        public LocalDate effectiveOn() {
            return withdrawnOn;
        }
    }
}
