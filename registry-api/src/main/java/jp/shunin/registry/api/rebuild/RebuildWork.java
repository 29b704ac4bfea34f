package jp.shunin.registry.api.rebuild;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import jp.shunin.registry.projections.rebuild.NothingToRollBackException;
import jp.shunin.registry.projections.rebuild.Rebuild;
import jp.shunin.registry.projections.rebuild.RebuildStoppedException;
import jp.shunin.registry.projections.rebuild.RebuildWatch;
import jp.shunin.registry.projections.rebuild.TablesBusyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work of the jobs. One that was stopped or killed begins again from the beginning. */
final class RebuildWork {

    static final String TABLES_BUSY = "TABLES_BUSY";
    static final String NOTHING_TO_ROLL_BACK = "NOTHING_TO_ROLL_BACK";

    private static final Logger log = LoggerFactory.getLogger(RebuildWork.class);

    private final RebuildJobs jobs;
    private final Rebuild rebuild;

    RebuildWork(RebuildJobs jobs, Rebuild rebuild) {
        this.jobs = jobs;
        this.rebuild = rebuild;
    }

    /**
     * Runs a job.
     *
     * @return whether it has ended; if not, it wants to be run again
     */
    boolean run(UUID jobId, BooleanSupplier mustStop) {
        RebuildJob job = job(jobId);
        if (job.state().isFinished()) {
            return true;
        }
        jobs.begin(jobId, 0);
        try {
            work(job, mustStop);
            jobs.succeed(jobId);
        } catch (RebuildStoppedException stopped) {
            return isEnded(jobId);
        } catch (TablesBusyException busy) {
            log.error("job {}", jobId, busy);
            jobs.fail(jobId, TABLES_BUSY);
        } catch (NothingToRollBackException nothing) {
            jobs.fail(jobId, NOTHING_TO_ROLL_BACK);
        }
        return true;
    }

    private void work(RebuildJob job, BooleanSupplier mustStop) {
        switch (job.kind()) {
            case REBUILD -> {
                Watch watch = new Watch(job.jobId(), mustStop);
                rebuild.run(job.readModel().models(), watch);
                watch.count();
            }
            case ROLLBACK -> rebuild.rollBack(rebuild.kept(job.readModel().models()));
        }
    }

    private boolean isEnded(UUID jobId) {
        return job(jobId).state().isFinished();
    }

    private RebuildJob job(UUID jobId) {
        return jobs.find(jobId).orElseThrow(() -> new IllegalStateException("no job " + jobId));
    }

    /** Tells the job how far the work is, and the work whether the job was cancelled; both now and then. */
    private final class Watch implements RebuildWatch {

        private static final long OFTEN_ENOUGH = 20_000;
        private static final long NOW_AND_THEN_NANOS = 200_000_000;

        private final UUID jobId;
        private final BooleanSupplier mustStop;
        private final AtomicLong uncounted = new AtomicLong();
        private final AtomicLong asked = new AtomicLong(System.nanoTime());
        private volatile boolean ended;

        Watch(UUID jobId, BooleanSupplier mustStop) {
            this.jobId = jobId;
            this.mustStop = mustStop;
        }

        @Override
        public void begun(long total) {
            jobs.begin(jobId, total);
        }

        @Override
        public void done(long events) {
            if (uncounted.addAndGet(events) >= OFTEN_ENOUGH) {
                count();
            }
        }

        void count() {
            jobs.count(jobId, uncounted.getAndSet(0));
        }

        @Override
        public boolean mustStop() {
            long before = asked.get();
            long now = System.nanoTime();
            if (now - before > NOW_AND_THEN_NANOS && asked.compareAndSet(before, now)) {
                ended = isEnded(jobId);
            }
            return ended || mustStop.getAsBoolean();
        }
    }
}
