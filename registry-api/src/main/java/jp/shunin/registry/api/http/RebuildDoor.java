package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import jp.shunin.registry.api.bulk.JobState;
import jp.shunin.registry.api.rebuild.ReadModelChoice;
import jp.shunin.registry.api.rebuild.Rebuilds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Builds read models afresh, and puts the former ones back. */
@RestController
@RequestMapping(Path.REBUILDS)
class RebuildDoor {

    private final Rebuilds rebuilds;

    RebuildDoor(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** Which read model is meant. */
    record WhichReadModel(@NotNull ReadModelChoice readModel) {}

    /** The job that does it. */
    record RebuildStarted(UUID jobId, ReadModelChoice readModel, JobState state) {}

    @PostMapping
    ResponseEntity<RebuildStarted> rebuildReadModel(
            @Valid @RequestBody WhichReadModel which, HttpServletRequest request) {
        return started(rebuilds.rebuild(which.readModel(), Origins.account(request)), which);
    }

    @PostMapping("/rollback")
    ResponseEntity<RebuildStarted> rollBackReadModel(
            @Valid @RequestBody WhichReadModel which, HttpServletRequest request) {
        return started(rebuilds.rollBack(which.readModel(), Origins.account(request)), which);
    }

    private static ResponseEntity<RebuildStarted> started(UUID jobId, WhichReadModel which) {
        return ResponseEntity.accepted()
                .location(URI.create(Path.JOBS + "/" + jobId))
                .body(new RebuildStarted(jobId, which.readModel(), JobState.QUEUED));
    }
}
