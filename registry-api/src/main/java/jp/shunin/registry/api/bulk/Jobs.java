package jp.shunin.registry.api.bulk;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The jobs and their progress. Each method is one statement, and takes part in the transaction of the caller. */
@Component
public class Jobs {

    private static final String INSERT = """
        insert into job (job_id, measure_id, measure_version, state, started_by, started_from, note, basis, queued_at)
        values (?, ?, ?, 'QUEUED', ?, ?, ?, ?, ?)
        """;

    private static final String BEGIN = """
        update job set state = 'RUNNING', started_at = ?, total = ? where job_id = ? and state = 'QUEUED'
        """;

    private static final String COUNT = """
        update job set done = done + ?, skipped = skipped + ?, reached = ?
        where job_id = ? and state = 'RUNNING' and reached < ?
        """;

    private static final String REPORT = """
        with counted as (
            update job set skipped = skipped + ?, failed = failed + ?, reached = ?
            where job_id = ? and state = 'RUNNING' and reached < ?
            returning job_id
        )
        insert into job_problem (job_id, registration_number, outcome, code, rule, detail_ja, detail_en)
        select job_id, ?, ?, ?, ?, ?, ? from counted
        """;

    /** Who came or went while it ran is counted in the end. */
    private static final String SUCCEED = """
        update job set state = 'SUCCEEDED', finished_at = ?, total = done + skipped + failed
        where job_id = ? and state = 'RUNNING'
        """;

    private static final String FAIL = """
        update job set state = 'FAILED', finished_at = ?, failure = ?
        where job_id = ? and state in ('QUEUED', 'RUNNING')
        """;

    private static final String CANCEL = """
        update job set state = 'CANCELLED', finished_at = ? where job_id = ? and state in ('QUEUED', 'RUNNING')
        """;

    private static final String PROBLEMS = """
        select * from job_problem where job_id = ? and registration_number > ? order by registration_number limit ?
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Jobs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Job> find(UUID jobId) {
        return jdbc.sql("select * from job where job_id = ?")
                .param(jobId)
                .query((row, _) -> Job.of(row))
                .optional();
    }

    /** The jobs of a measure, oldest first. */
    public List<Job> of(MeasureId measure) {
        return jdbc.sql("select * from job where measure_id = ? order by queued_at, job_id")
                .param(measure.value())
                .query((row, _) -> Job.of(row))
                .list();
    }

    /** The newest jobs, newest first. */
    public List<Job> newest(int limit) {
        return jdbc.sql("select * from job order by queued_at desc, job_id limit ?")
                .param(limit)
                .query((row, _) -> Job.of(row))
                .list();
    }

    /** The next problems of a job by registration number, at most so many. */
    public List<JobProblem> problems(UUID jobId, String after, int limit) {
        return jdbc.sql(PROBLEMS)
                .param(jobId)
                .param(after)
                .param(limit)
                .query((row, _) -> new JobProblem(
                        new RegistrationNumber(row.getString("registration_number")),
                        JobProblem.Outcome.valueOf(row.getString("outcome")),
                        row.getString("code"),
                        row.getString("rule"),
                        row.getString("detail_ja"),
                        row.getString("detail_en")))
                .list();
    }

    /** Ends a job, wherever it is; whether it had not ended yet. Whoever has not had a turn by then gets none. */
    public boolean cancel(UUID jobId) {
        return jdbc.sql(CANCEL).param(now()).param(jobId).update() == 1;
    }

    /** @throws JobRunsAlreadyException if another job of the measure has not ended */
    void queue(MeasureJobRequest request, long measureVersion) {
        try {
            jdbc.sql(INSERT)
                    .param(request.jobId())
                    .param(request.measureId().value())
                    .param(measureVersion)
                    .param(request.startedBy())
                    .param(request.startedFrom())
                    .param(request.note())
                    .param(request.basis())
                    .param(now())
                    .update();
        } catch (DuplicateKeyException anotherRuns) {
            throw new JobRunsAlreadyException(anotherRuns);
        }
    }

    void begin(UUID jobId, long total) {
        jdbc.sql(BEGIN).param(now()).param(total).param(jobId).update();
    }

    /**
     * Counts a person, in the transaction that extends him or her.
     *
     * @throws OutOfTurnException if the job has ended or the person has been counted; then nothing must be recorded
     */
    void count(UUID jobId, RegistrationNumber number, boolean extended) {
        int counted = jdbc.sql(COUNT)
                .param(extended ? 1 : 0)
                .param(extended ? 0 : 1)
                .param(number.value())
                .param(jobId)
                .param(number.value())
                .update();
        if (counted == 0) {
            throw new OutOfTurnException();
        }
    }

    /** Counts and reports a person who is not covered, unless the job has ended or the person has been counted. */
    void report(UUID jobId, JobProblem problem) {
        String number = problem.registrationNumber().value();
        boolean skipped = problem.outcome() == JobProblem.Outcome.SKIPPED;
        jdbc.sql(REPORT)
                .param(skipped ? 1 : 0)
                .param(skipped ? 0 : 1)
                .param(number)
                .param(jobId)
                .param(number)
                .param(number)
                .param(problem.outcome().name())
                .param(problem.code())
                .param(problem.rule())
                .param(problem.japanese())
                .param(problem.english())
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
