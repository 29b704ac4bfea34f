package jp.shunin.registry.api.bulk;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import jp.shunin.registry.api.command.CommandDoor;
import jp.shunin.registry.api.command.CommandOrigin;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.projections.measure.Candidates;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a measure to its candidates, one command a person, in the order of the numbers (S-4).
 *
 * <p>A person is extended and counted in one transaction. So it may be killed at any moment and run again, even by two
 * processes at once: nobody is left out, nobody is counted twice. A change of the measure or a cancellation ends it
 * before the next person.
 */
final class MeasureApplication {

    static final String MEASURE_CHANGED = "MEASURE_CHANGED_MEANWHILE";

    private static final Logger log = LoggerFactory.getLogger(MeasureApplication.class);
    private static final int PAGE = 500;

    private final Jobs jobs;
    private final Candidates candidates;
    private final MeasureReader measures;
    private final CommandDoor door;

    MeasureApplication(Jobs jobs, Candidates candidates, MeasureReader measures, CommandDoor door) {
        this.jobs = jobs;
        this.candidates = candidates;
        this.measures = measures;
        this.door = door;
    }

    /**
     * Goes on with a job until it has ended or has to stop.
     *
     * @return whether it has ended; if not, it wants to be run again
     */
    boolean run(UUID jobId, BooleanSupplier mustStop) {
        MeasureTerms terms = terms(job(jobId));
        candidates.catchUp();
        jobs.begin(jobId, candidates.count(terms));
        while (!mustStop.getAsBoolean()) {
            Job job = job(jobId);
            if (job.state().isFinished()) {
                return true;
            }
            List<RegistrationNumber> page = candidates.numbers(terms, job.reached(), PAGE);
            if (page.isEmpty()) {
                jobs.succeed(jobId);
            }
            apply(job, page, mustStop);
        }
        return job(jobId).state().isFinished();
    }

    private void apply(Job job, List<RegistrationNumber> page, BooleanSupplier mustStop) {
        try {
            for (RegistrationNumber number : page) {
                if (mustStop.getAsBoolean()) {
                    return;
                }
                requireUnchanged(job);
                apply(job, number);
            }
        } catch (OutOfTurnException stopped) {
            if (isChanged(job)) {
                jobs.fail(job.jobId(), MEASURE_CHANGED);
            }
        }
    }

    private void apply(Job job, RegistrationNumber number) {
        try {
            door.send(new ExtendValidityBySpecialMeasure(number, job.measureId()), origin(job), receipt -> {
                requireUnchanged(job);
                jobs.count(job.jobId(), number, !receipt.events().isEmpty());
            });
        } catch (OutOfTurnException stopped) {
            throw stopped;
        } catch (CommandRefused refused) {
            requireUnchanged(job);
            jobs.report(job.jobId(), JobProblem.of(number, refused.refusal()));
        } catch (RuntimeException failure) {
            requireItsOwnFault(failure);
            log.error("{} could not be extended by {}", number, job.measureId(), failure);
            jobs.report(job.jobId(), JobProblem.broken(number));
        }
    }

    /** Only what was approved is applied: after an amendment or a withdrawal nobody more is. */
    private void requireUnchanged(Job job) {
        if (isChanged(job)) {
            throw new OutOfTurnException();
        }
    }

    private boolean isChanged(Job job) {
        return measures.version(job.measureId()) != job.measureVersion();
    }

    /** Where the database fails, it is not the entry that is bad: the job stops here, and is run again later. */
    private static void requireItsOwnFault(RuntimeException failure) {
        if (Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(SQLException.class::isInstance)) {
            throw failure;
        }
    }

    private Job job(UUID jobId) {
        return jobs.find(jobId).orElseThrow(() -> new IllegalStateException("no job " + jobId));
    }

    private MeasureTerms terms(Job job) {
        return measures.measure(job.measureId())
                .orElseThrow(() -> new IllegalStateException("no measure " + job.measureId()))
                .terms();
    }

    private static CommandOrigin origin(Job job) {
        return new CommandOrigin(job.startedBy(), job.startedFrom(), job.note(), job.basis(), null);
    }
}
