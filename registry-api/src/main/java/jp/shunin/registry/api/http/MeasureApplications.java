package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Objects;
import jp.shunin.registry.api.http.MeasureApprovals.Started;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Applies a measure to everyone in its cohort (S-4). The request is the approval; the job is queued with it. */
@RestController
class MeasureApplications {

    private final MeasureApprovals approvals;

    MeasureApplications(MeasureApprovals approvals) {
        this.approvals = approvals;
    }

    @PostMapping(Path.SPECIAL_MEASURES + "/{id}/applications")
    ResponseEntity<Started> apply(
            @PathVariable String id,
            @Valid @RequestBody(required = false) MeasureRequests.@Nullable Apply body,
            HttpServletRequest request) {
        MeasureRequests.Apply said = Objects.requireNonNullElse(body, MeasureRequests.Apply.WITHOUT_A_WORD);
        return approvals.record(Path.measure(id), said, request);
    }
}
