package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.shunin.registry.api.bulk.Job;
import jp.shunin.registry.api.bulk.JobProblem;
import jp.shunin.registry.api.bulk.JobState;
import jp.shunin.registry.api.bulk.Jobs;
import jp.shunin.registry.api.imports.Import;
import jp.shunin.registry.api.imports.Imports;
import jp.shunin.registry.api.rebuild.RebuildJob;
import jp.shunin.registry.api.rebuild.RebuildJobs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How jobs stand, and their cancellation. */
@RestController
@RequestMapping(Path.JOBS)
class JobDoor {

    private static final int PROBLEMS = 100;

    private final Jobs jobs;
    private final Imports imports;
    private final RebuildJobs rebuilds;
    private final Clock clock;

    JobDoor(Jobs jobs, Imports imports, RebuildJobs rebuilds, Clock clock) {
        this.jobs = jobs;
        this.imports = imports;
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    @GetMapping("/{jobId}")
    JobAnswer job(
            @PathVariable String jobId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + PROBLEMS) int limit,
            HttpServletRequest request) {
        Optional<Import> imported = imported(jobId);
        if (imported.isPresent()) {
            return answer(imported.get(), jobId, request);
        }
        Optional<RebuildJob> rebuild = rebuild(jobId);
        return rebuild.isPresent()
                ? answer(rebuild.get(), request)
                : answer(find(jobId), PageCursor.after(cursor), PageCursor.limit(limit), request);
    }

    /** Once more is the same as once; what was recorded until then stays. */
    @PostMapping("/{jobId}/cancellation")
    JobAnswer cancel(@PathVariable String jobId, HttpServletRequest request) {
        Optional<Import> imported = imported(jobId);
        if (imported.isPresent()) {
            return cancel(imported.get(), jobId, request);
        }
        Optional<RebuildJob> rebuild = rebuild(jobId);
        if (rebuild.isPresent()) {
            return cancel(rebuild.get(), request);
        }
        Job job = find(jobId);
        jobs.cancel(job.jobId());
        Job after = find(jobId);
        if (after.state() != JobState.CANCELLED) {
            throw new JobEndedException(after.state());
        }
        return answer(after, PageCursor.BEGINNING, PROBLEMS, request);
    }

    private JobAnswer cancel(Import imported, String jobId, HttpServletRequest request) {
        imports.cancel(imported.importId());
        return cancelled(answer(imported(jobId).orElseThrow(UnknownJobException::new), jobId, request));
    }

    private JobAnswer cancel(RebuildJob rebuild, HttpServletRequest request) {
        rebuilds.cancel(rebuild.jobId());
        RebuildJob after = rebuilds.find(rebuild.jobId()).orElseThrow(UnknownJobException::new);
        return cancelled(answer(after, request));
    }

    private static JobAnswer cancelled(JobAnswer after) {
        if (after.state() != JobState.CANCELLED) {
            throw new JobEndedException(after.state());
        }
        return after;
    }

    private JobAnswer answer(Import imported, String jobId, HttpServletRequest request) {
        return ImportJobAnswer.of(imported, UUID.fromString(jobId), Language.askedBy(request), clock.getZone());
    }

    private JobAnswer answer(RebuildJob rebuild, HttpServletRequest request) {
        return JobAnswer.of(rebuild, Language.askedBy(request), clock.getZone());
    }

    private Optional<RebuildJob> rebuild(String jobId) {
        return rebuilds.find(id(jobId));
    }

    private JobAnswer answer(Job job, String after, int limit, HttpServletRequest request) {
        List<JobProblem> problems = jobs.problems(job.jobId(), after, limit);
        String next = PageCursor.next(problems, limit, JobProblem::registrationNumber);
        return JobAnswer.of(job, problems, next, Language.askedBy(request), clock.getZone());
    }

    private Optional<Import> imported(String jobId) {
        return imports.findByJob(id(jobId));
    }

    private Job find(String jobId) {
        return jobs.find(id(jobId)).orElseThrow(UnknownJobException::new);
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
