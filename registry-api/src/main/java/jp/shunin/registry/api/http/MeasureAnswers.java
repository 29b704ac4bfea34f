package jp.shunin.registry.api.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.shunin.registry.api.bulk.Job;
import jp.shunin.registry.api.bulk.JobState;
import jp.shunin.registry.core.caremanager.Coverage;
import jp.shunin.registry.core.caremanager.MeasureEffect;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.LegalBasis;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent;
import jp.shunin.registry.journal.JournalEntry;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.jspecify.annotations.Nullable;

/** The answers to questions about special measures. */
final class MeasureAnswers {

    private MeasureAnswers() {}

    /** Whether a measure covers people. */
    enum State {
        IN_FORCE,
        WITHDRAWN
    }

    /** The terms as they stand, as a declaration names them. */
    record Terms(
            MeasureId measureId,
            State state,
            @Nullable LocalDate withdrawnOn,
            Prefecture prefecture,
            LegalBasis basis,
            Set<Qualification> covers,
            Cohort cohort,
            List<ExtensionRule> extensions,
            RenewalBase renewalBase) {

        static Terms of(MeasureId id, Measure measure) {
            MeasureTerms terms = measure.terms();
            return new Terms(
                    id,
                    measure.withdrawnOn() == null ? State.IN_FORCE : State.WITHDRAWN,
                    measure.withdrawnOn(),
                    terms.prefecture(),
                    terms.basis(),
                    terms.covers(),
                    terms.cohort(),
                    terms.extensions(),
                    terms.renewalBase());
        }
    }

    /** A page of measures. */
    record Page(List<Terms> measures, @Nullable String next) {}

    /** A measure with its declaration, amendments, approvals and withdrawal, and its jobs, each oldest first. */
    record One(@JsonUnwrapped Terms terms, long version, List<Event> history, List<JobSummary> jobs) {}

    /** One event of a measure. */
    record Event(
            String eventId,
            String position,
            String type,
            LocalDate effectiveOn,
            OffsetDateTime recordedAt,
            @Nullable String recordedBy,
            @Nullable String basis,
            @Nullable String note,
            SpecialMeasureEvent data) {

        static Event of(JournalEntry written, ZoneId zone) {
            SpecialMeasureEvent event = MeasureReader.event(written);
            return new Event(
                    written.eventId(),
                    written.position().toString(),
                    written.name(),
                    event.effectiveOn(),
                    written.recordedAt().atZone(zone).toOffsetDateTime(),
                    written.metadata().get(Measure.RECORDED_BY),
                    written.metadata().get("basis"),
                    written.metadata().get("note"),
                    event);
        }
    }

    /** A job of a measure; the rest is at {@code /jobs/{jobId}}. */
    record JobSummary(UUID jobId, JobState state, OffsetDateTime queuedAt) {

        static JobSummary of(Job job, ZoneId zone) {
            return new JobSummary(
                    job.jobId(), job.state(), job.queuedAt().atZone(zone).toOffsetDateTime());
        }
    }

    /** How many qualifications a measure would treat alike. */
    record Count(Qualification qualification, Coverage coverage, Rule rule, long count) {}

    /** What a measure would do to a qualification of a person. */
    record Person(
            RegistrationNumber registrationNumber,
            Qualification qualification,
            Coverage coverage,
            Rule rule,
            @Nullable LocalDate originalThrough,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {

        static Person of(RegistrationNumber number, MeasureEffect effect) {
            return new Person(
                    number,
                    effect.qualification(),
                    effect.coverage(),
                    effect.coverage().rule(),
                    effect.originalThrough(),
                    effect.before(),
                    effect.after());
        }
    }

    /**
     * What a measure would do, were it applied now.
     *
     * @param counts over all people; on the first page only, for the others have the same
     */
    record Preview(
            MeasureId measureId,
            @Nullable List<Count> counts,
            List<Person> people,
            @Nullable String next) {}
}
