package jp.shunin.registry.api.rebuild;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.shunin.registry.projections.rebuild.RebuildRunsException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rebuilds and their progress. Each method is one statement, and takes part in the transaction of the caller. */
@Component
public class RebuildJobs {

    private static final String INSERT = """
        insert into rebuild_job (job_id, kind, read_model, state, started_by, queued_at)
        values (?, ?, ?, 'QUEUED', ?, ?)
        """;

    /** Also anew, after its process has died: then it begins again. */
    private static final String BEGIN = """
        update rebuild_job set state = 'RUNNING', started_at = coalesce(started_at, ?), total = ?, done = 0
        where job_id = ? and state in ('QUEUED', 'RUNNING')
        """;

    private static final String SUCCEED = """
        update rebuild_job set state = 'SUCCEEDED', finished_at = ?, total = done
        where job_id = ? and state in ('QUEUED', 'RUNNING')
        """;

    private static final String FAIL = """
        update rebuild_job set state = 'FAILED', finished_at = ?, failure = ?
        where job_id = ? and state in ('QUEUED', 'RUNNING')
        """;

    private static final String CANCEL = """
        update rebuild_job set state = 'CANCELLED', finished_at = ?
        where job_id = ? and state in ('QUEUED', 'RUNNING')
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RebuildJobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<RebuildJob> find(UUID jobId) {
        return jdbc.sql("select * from rebuild_job where job_id = ?")
                .param(jobId)
                .query((row, _) -> RebuildJob.of(row))
                .optional();
    }

    /** The newest jobs, newest first. */
    public List<RebuildJob> newest(int limit) {
        return jdbc.sql("select * from rebuild_job order by queued_at desc, job_id limit ?")
                .param(limit)
                .query((row, _) -> RebuildJob.of(row))
                .list();
    }

    /** Ends a job, if it has not ended. What it has swapped in by then stays. */
    public void cancel(UUID jobId) {
        jdbc.sql(CANCEL).param(now()).param(jobId).update();
    }

    /** @throws RebuildRunsException if another has not ended */
    void queue(UUID jobId, RebuildJob.Kind kind, ReadModelChoice readModel, String startedBy) {
        try {
            jdbc.sql(INSERT)
                    .param(jobId)
                    .param(kind.name())
                    .param(readModel.name())
                    .param(startedBy)
                    .param(now())
                    .update();
        } catch (DuplicateKeyException anotherRuns) {
            throw new RebuildRunsException(anotherRuns);
        }
    }

    void begin(UUID jobId, long total) {
        jdbc.sql(BEGIN).param(now()).param(total).param(jobId).update();
    }

    void count(UUID jobId, long events) {
        jdbc.sql("update rebuild_job set done = done + ? where job_id = ?")
                .param(events)
                .param(jobId)
                .update();
    }

    void succeed(UUID jobId) {
        jdbc.sql(SUCCEED).param(now()).param(jobId).update();
    }

    void fail(UUID jobId, String code) {
        jdbc.sql(FAIL).param(now()).param(code).param(jobId).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
