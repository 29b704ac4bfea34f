package jp.shunin.registry.api.http;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.shunin.registry.api.bulk.Job;
import jp.shunin.registry.api.bulk.JobProblem;
import jp.shunin.registry.api.bulk.JobState;
import jp.shunin.registry.api.bulk.Jobs;
import jp.shunin.registry.api.imports.Import;
import jp.shunin.registry.api.imports.Imports;
import jp.shunin.registry.api.rebuild.RebuildJob;
import jp.shunin.registry.api.rebuild.RebuildJobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The jobs of all kinds in one form: the applications of measures, the checks and runs of imports, the rebuilds. */
@Component
public class ToldJobs {

    private static final int PROBLEMS = 100;

    private final Jobs jobs;
    private final Imports imports;
    private final RebuildJobs rebuilds;
    private final Clock clock;

    ToldJobs(Jobs jobs, Imports imports, RebuildJobs rebuilds, Clock clock) {
        this.jobs = jobs;
        this.imports = imports;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /** What a job does. */
    public enum Kind {
        MEASURE,
        IMPORT_CHECK,
        IMPORT_RUN,
        REBUILD,
        ROLLBACK
    }

    /** A job with what it does. */
    public record Told(Kind kind, JobAnswer job) {}

    /**
     * How a job stands.
     *
     * @param cursor where its problems begin; null for the first ones
     * @throws RuntimeException the problem of a job that is not known
     */
    public Told find(String jobId, @Nullable String cursor, int limit, Locale locale) {
        UUID id = id(jobId);
        Optional<Import> imported = imports.findByJob(id);
        if (imported.isPresent()) {
            return told(imported.get(), id, locale);
        }
        Optional<RebuildJob> rebuild = rebuilds.find(id);
        return rebuild.isPresent()
                ? told(rebuild.get(), locale)
                : told(measureJob(id), PageCursor.after(cursor), PageCursor.limit(limit), locale);
    }

    /** The same, with its first problems. */
    public Told find(String jobId, Locale locale) {
        return find(jobId, null, PROBLEMS, locale);
    }

    /**
     * Ends a job. Once more is the same as once; what was recorded until then stays.
     *
     * @throws RuntimeException the problem of a job that has ended otherwise
     */
    public Told cancel(String jobId, Locale locale) {
        UUID id = id(jobId);
        Optional<Import> imported = imports.findByJob(id);
        if (imported.isPresent()) {
            imports.cancel(imported.get().importId());
        } else if (rebuilds.find(id).isPresent()) {
            rebuilds.cancel(id);
        } else {
            jobs.cancel(measureJob(id).jobId());
        }
        Told after = find(jobId, locale);
        if (after.job().state() != JobState.CANCELLED) {
            throw new JobEndedException(after.job().state());
        }
        return after;
    }

    /** The newest jobs of all kinds, newest first, without their problems. */
    public List<Told> newest(int limit, Locale locale) {
        return Stream.of(
                        jobs.newest(limit).stream().map(job -> told(job, List.of(), null, locale)),
                        imports.newest(limit).stream().flatMap(imported -> ofImport(imported, locale)),
                        rebuilds.newest(limit).stream().map(rebuild -> told(rebuild, locale)))
                .flatMap(kind -> kind)
                .sorted(Comparator.<Told, Long>comparing(
                                told -> told.job().queuedAt().toEpochSecond())
                        .reversed())
                .limit(limit)
                .toList();
    }

    private Stream<Told> ofImport(Import imported, Locale locale) {
        Import.Run run = imported.run();
        return Stream.concat(
                Stream.of(told(imported, imported.checkId(), locale)),
                run == null ? Stream.empty() : Stream.of(told(imported, run.runId(), locale)));
    }

    private Told told(Import imported, UUID jobId, Locale locale) {
        Kind kind = imported.checkId().equals(jobId) ? Kind.IMPORT_CHECK : Kind.IMPORT_RUN;
        return new Told(kind, ImportJobAnswer.of(imported, jobId, locale, clock.getZone()));
    }

    private Told told(RebuildJob rebuild, Locale locale) {
        Kind kind = rebuild.kind() == RebuildJob.Kind.REBUILD ? Kind.REBUILD : Kind.ROLLBACK;
        return new Told(kind, JobAnswer.of(rebuild, locale, clock.getZone()));
    }

    private Told told(Job job, String after, int limit, Locale locale) {
        List<JobProblem> problems = jobs.problems(job.jobId(), after, limit);
        return told(job, problems, PageCursor.next(problems, limit, JobProblem::registrationNumber), locale);
    }

    private Told told(Job job, List<JobProblem> problems, @Nullable String next, Locale locale) {
        return new Told(Kind.MEASURE, JobAnswer.of(job, problems, next, locale, clock.getZone()));
    }

    private Job measureJob(UUID jobId) {
        return jobs.find(jobId).orElseThrow(UnknownJobException::new);
    }

    /** An id that cannot be one is an unknown id. */
    private static UUID id(String jobId) {
        try {
            return UUID.fromString(jobId);
        } catch (IllegalArgumentException noId) {
            throw new UnknownJobException();
        }
    }
}
