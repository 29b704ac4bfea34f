package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jp.shunin.registry.api.security.Admission;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Corrections: what the replacement is depends on the event. */
@RestController
class CorrectionCommands {

    private final CommandRecorder recorder;
    private final Corrections corrections;

    CorrectionCommands(CommandRecorder recorder, Corrections corrections) {
        this.recorder = recorder;
        this.corrections = corrections;
    }

    @PostMapping(Path.CARE_MANAGERS + "/{no}/corrections")
    ResponseEntity<RecordedAnswer> correct(
            @PathVariable String no, @Valid @RequestBody EntryRequests.Correct body, HttpServletRequest request)
            throws BindException {
        return recorder.record(corrections.command(Path.number(no), body, Admission.of(request)), body);
    }
}
