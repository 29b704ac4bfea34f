package jp.shunin.registry.api.bulk;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;

/** Queues the applications of measures. */
public final class MeasureJobs {

    private final Jobs jobs;
    private final SchedulerClient scheduler;
    private final Clock clock;

    MeasureJobs(Jobs jobs, SchedulerClient scheduler, Clock clock) {
        this.jobs = jobs;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Queues a job, in the transaction that records its approval: both are there after it, or neither.
     *
     * @param measureVersion the version of the measure, the approval included
     * @throws JobRunsAlreadyException if another job of the measure has not ended
     */
    public void queue(MeasureJobRequest request, long measureVersion) {
        jobs.queue(request, measureVersion);
        scheduler.scheduleIfNotExists(
                JobConfiguration.TASK.instance(request.jobId().toString()).build(), clock.instant());
    }
}
