package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Records that a second person approves a measure, and queues the job that applies it (S-4). */
@Component
public class MeasureApprovals {

    private final CommandRecorder recorder;
    private final MeasureReader measures;
    private final MeasureJobs jobs;
    private final Clock clock;

    MeasureApprovals(CommandRecorder recorder, MeasureReader measures, MeasureJobs jobs, Clock clock) {
        this.recorder = recorder;
        this.measures = measures;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The job that will apply the measure. */
    public record Started(UUID jobId, MeasureId measureId, JobState state) {}

    /** Records the approval of whoever sends the request, and queues the job with it. */
    public ResponseEntity<Started> record(MeasureId measureId, MeasureRequests.Apply said, HttpServletRequest request) {
        Measure measure = measures.measure(measureId).orElseThrow(() -> Path.unknownMeasure(measureId));
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
}
