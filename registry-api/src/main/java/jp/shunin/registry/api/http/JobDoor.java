package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
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

    private final ToldJobs jobs;

    JobDoor(ToldJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/{jobId}")
    JobAnswer job(
            @PathVariable String jobId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + PROBLEMS) int limit,
            HttpServletRequest request) {
        return jobs.find(jobId, cursor, limit, Language.askedBy(request)).job();
    }

    /** Once more is the same as once; what was recorded until then stays. */
    @PostMapping("/{jobId}/cancellation")
    JobAnswer cancel(@PathVariable String jobId, HttpServletRequest request) {
        return jobs.cancel(jobId, Language.askedBy(request)).job();
    }
}
