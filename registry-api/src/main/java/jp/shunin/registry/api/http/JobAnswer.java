package jp.shunin.registry.api.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.shunin.registry.api.bulk.Job;
import jp.shunin.registry.api.bulk.JobProblem;
import jp.shunin.registry.api.bulk.JobState;
import jp.shunin.registry.api.rebuild.ReadModelChoice;
import jp.shunin.registry.api.rebuild.RebuildJob;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands.
 *
 * @param measureId the measure that it applies; null if it applies none
 * @param importId the import that it checks or runs; null if it does neither
 * @param readModel the read model that it rebuilds or rolls back; null if it does neither
 * @param failure why the job as a whole failed; null if it did not
 * @param problems whom it could not cover, and why; page by page
 * @param next the cursor of the next problems; null if there are no more
 */
public record JobAnswer(
        UUID jobId,
        @Nullable MeasureId measureId,
        @Nullable UUID importId,
        @Nullable ReadModelChoice readModel,
        JobState state,
        long total,
        long done,
        long skipped,
        long failed,
        String startedBy,
        OffsetDateTime queuedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable Failure failure,
        List<Problem> problems,
        @Nullable String next) {

    /** A job that failed as a whole. */
    public record Failure(String code, String detail) {}

    /** A person whom the job did not cover. */
    public record Problem(
            RegistrationNumber registrationNumber,
            JobProblem.Outcome outcome,
            String code,
            @Nullable String rule,
            String detail) {

        static Problem of(JobProblem problem, Locale locale) {
            return new Problem(
                    problem.registrationNumber(),
                    problem.outcome(),
                    problem.code(),
                    problem.rule(),
                    problem.detail(locale));
        }
    }

    static JobAnswer of(Job job, List<JobProblem> problems, @Nullable String next, Locale locale, ZoneId zone) {
        return new JobAnswer(
                job.jobId(),
                job.measureId(),
                null,
                null,
                job.state(),
                job.total(),
                job.done(),
                job.skipped(),
                job.failed(),
                job.startedBy(),
                job.queuedAt().atZone(zone).toOffsetDateTime(),
                moment(job.startedAt(), zone),
                moment(job.finishedAt(), zone),
                failure(job.failure(), locale),
                problems.stream().map(problem -> Problem.of(problem, locale)).toList(),
                next);
    }

    /** How a rebuild or its rollback stands, counted in events. */
    static JobAnswer of(RebuildJob job, Locale locale, ZoneId zone) {
        return new JobAnswer(
                job.jobId(),
                null,
                null,
                job.readModel(),
                job.state(),
                job.total(),
                job.done(),
                0,
                0,
                job.startedBy(),
                job.queuedAt().atZone(zone).toOffsetDateTime(),
                moment(job.startedAt(), zone),
                moment(job.finishedAt(), zone),
                failure(job.failure(), locale),
                List.of(),
                null);
    }

    /** Whether nothing more will happen. */
    @JsonIgnore
    public boolean isEnded() {
        return state.isFinished();
    }

    /** How many have had their turn. */
    public long turned() {
        return done + skipped + failed;
    }

    private static @Nullable Failure failure(@Nullable String code, Locale locale) {
        return code == null ? null : new Failure(code, ProblemTexts.text(locale, "detail." + code));
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }
}
