package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.shunin.registry.api.bulk.JobState;
import jp.shunin.registry.api.bulk.MeasureJobRequest;
import jp.shunin.registry.api.bulk.MeasureJobs;
import jp.shunin.registry.api.command.CommandOrigin;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.ApproveMeasureApplication;
import jp.shunin.registry.projections.measure.MeasureReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Applies a measure to everyone in its cohort (S-4). The request is the approval; the job is queued with it. */
@RestController
class MeasureApplications {

    private final CommandRecorder recorder;
    private final MeasureReader measures;
    private final MeasureJobs jobs;
    private final Clock clock;

    MeasureApplications(CommandRecorder recorder, MeasureReader measures, MeasureJobs jobs, Clock clock) {
        this.recorder = recorder;
        this.measures = measures;
        this.jobs = jobs;
        this.clock = clock;
    }

    @PostMapping(Path.SPECIAL_MEASURES + "/{id}/applications")
    ResponseEntity<Started> apply(
            @PathVariable String id,
            @Valid @RequestBody(required = false) MeasureRequests.@Nullable Apply body,
            HttpServletRequest request) {
        MeasureId measureId = Path.measure(id);
        Measure measure = measures.measure(measureId).orElseThrow(() -> Path.unknownMeasure(id));
        MeasureRequests.Apply said = Objects.requireNonNullElse(body, MeasureRequests.Apply.WITHOUT_A_WORD);
        String basis =
                Objects.requireNonNullElse(said.basis(), measure.terms().basis().documentNumber());
        CommandOrigin origin = Origins.of(request, said.note(), basis);
        UUID jobId = UUID.randomUUID();
        ApproveMeasureApplication approval =
                new ApproveMeasureApplication(measureId, origin.recordedBy(), LocalDate.now(clock), jobId.toString());
        MeasureJobRequest job =
                new MeasureJobRequest(jobId, measureId, origin.recordedBy(), origin.recordedFrom(), said.note(), basis);
        return recorder.record(approval, origin, _ -> started(job), receipt -> jobs.queue(job, receipt.version()));
    }

    private static ResponseEntity<Started> started(MeasureJobRequest job) {
        return ResponseEntity.accepted()
                .location(URI.create(Path.JOBS + "/" + job.jobId()))
                .body(new Started(job.jobId(), job.measureId(), JobState.QUEUED));
    }

    /** The job that will apply the measure. */
    record Started(UUID jobId, MeasureId measureId, JobState state) {}
}
