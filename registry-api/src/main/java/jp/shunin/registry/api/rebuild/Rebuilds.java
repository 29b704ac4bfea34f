package jp.shunin.registry.api.rebuild;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.UUID;
import jp.shunin.registry.projections.rebuild.NothingToRollBackException;
import jp.shunin.registry.projections.rebuild.Rebuild;
import jp.shunin.registry.projections.rebuild.RebuildRunsException;
import org.springframework.transaction.support.TransactionOperations;

/** Queues rebuilds and rollbacks. */
public final class Rebuilds {

    private final RebuildJobs jobs;
    private final Rebuild rebuild;
    private final SchedulerClient scheduler;
    private final TransactionOperations transaction;
    private final Clock clock;

    Rebuilds(
            RebuildJobs jobs,
            Rebuild rebuild,
            SchedulerClient scheduler,
            TransactionOperations transaction,
            Clock clock) {
        this.jobs = jobs;
        this.rebuild = rebuild;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks for a rebuild.
     *
     * @return the id of its job
     * @throws RebuildRunsException if another rebuild or rollback has not ended
     */
    public UUID rebuild(ReadModelChoice readModel, String startedBy) {
        return queue(RebuildJob.Kind.REBUILD, readModel, startedBy);
    }

    /**
     * Asks for a rollback.
     *
     * @return the id of its job
     * @throws NothingToRollBackException if no former tables are kept
     * @throws RebuildRunsException if another rebuild or rollback has not ended
     */
    public UUID rollBack(ReadModelChoice readModel, String startedBy) {
        if (rebuild.kept(readModel.models()).isEmpty()) {
            throw new NothingToRollBackException();
        }
        return queue(RebuildJob.Kind.ROLLBACK, readModel, startedBy);
    }

    private UUID queue(RebuildJob.Kind kind, ReadModelChoice readModel, String startedBy) {
        UUID jobId = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            jobs.queue(jobId, kind, readModel, startedBy);
            scheduler.scheduleIfNotExists(
                    RebuildConfiguration.TASK.instance(jobId.toString()).build(), clock.instant());
        });
        return jobId;
    }
}
