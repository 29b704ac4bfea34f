package jp.shunin.registry.api.http;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recording: each POST is one command to one entry. */
@RestController
@RequestMapping(Path.CARE_MANAGERS)
class CareManagerCommands {

    private final CommandRecorder recorder;
    private final FreeNumbers freeNumbers;

    CareManagerCommands(CommandRecorder recorder, FreeNumbers freeNumbers) {
        this.recorder = recorder;
        this.freeNumbers = freeNumbers;
    }

    @PostMapping
    ResponseEntity<RecordedAnswer> register(@Valid @RequestBody EntryRequests.Register body) {
        if (body.registrationNumber() != null) {
            return recorder.record(body.command(body.registrationNumber()), body);
        }
        return freeNumbers.withNext(body.prefecture(), number -> recorder.record(body.command(number), body));
    }

    @PostMapping("/{no}/cards")
    ResponseEntity<RecordedAnswer> issueCard(@PathVariable String no, @Valid @RequestBody EntryRequests.Issue body) {
        return record(no, body);
    }

    @PostMapping("/{no}/card-renewals")
    ResponseEntity<RecordedAnswer> renewCard(@PathVariable String no, @Valid @RequestBody EntryRequests.Renew body) {
        return record(no, body);
    }

    @PostMapping("/{no}/card-reissues")
    ResponseEntity<RecordedAnswer> reissueCard(
            @PathVariable String no, @Valid @RequestBody EntryRequests.Reissue body) {
        return record(no, body);
    }

    @PostMapping("/{no}/subject-attendances")
    ResponseEntity<RecordedAnswer> recordAttendance(
            @PathVariable String no, @Valid @RequestBody EntryRequests.Attend body) {
        return record(no, body);
    }

    @PostMapping("/{no}/training-place-changes")
    ResponseEntity<RecordedAnswer> changeTrainingPlace(
            @PathVariable String no, @Valid @RequestBody EntryRequests.ChangeTrainingPlace body) {
        return record(no, body);
    }

    @PostMapping("/{no}/course-completions")
    ResponseEntity<RecordedAnswer> completeCourse(
            @PathVariable String no, @Valid @RequestBody EntryRequests.Complete body) {
        return record(no, body);
    }

    @PostMapping("/{no}/course-completions/{certificateNumber}/invalidation")
    ResponseEntity<RecordedAnswer> invalidateCompletion(
            @PathVariable String no,
            @PathVariable String certificateNumber,
            @Valid @RequestBody EntryRequests.Invalidate body) {
        return recorder.record(body.command(Path.number(no), certificateNumber), body);
    }

    @PostMapping("/{no}/transfer-requests")
    ResponseEntity<RecordedAnswer> requestTransfer(
            @PathVariable String no, @Valid @RequestBody EntryRequests.RequestTransferTo body) {
        return record(no, body);
    }

    @PostMapping("/{no}/transfer-requests/current/refusal")
    ResponseEntity<RecordedAnswer> refuseTransfer(
            @PathVariable String no, @Valid @RequestBody EntryRequests.Refuse body) {
        return record(no, body);
    }

    @PostMapping("/{no}/transfer-requests/current/withdrawal")
    ResponseEntity<RecordedAnswer> withdrawTransfer(
            @PathVariable String no, @Valid @RequestBody EntryRequests.Withdraw body) {
        return record(no, body);
    }

    @PostMapping("/{no}/transfers")
    ResponseEntity<RecordedAnswer> transfer(@PathVariable String no, @Valid @RequestBody EntryRequests.Transfer body) {
        return record(no, body);
    }

    @PostMapping("/{no}/validity-extensions")
    ResponseEntity<RecordedAnswer> extendValidity(
            @PathVariable String no, @Valid @RequestBody EntryRequests.Extend body) {
        return record(no, body);
    }

    @PostMapping("/{no}/particulars")
    ResponseEntity<RecordedAnswer> changeParticulars(
            @PathVariable String no, @Valid @RequestBody EntryRequests.Particulars body) {
        return record(no, body);
    }

    @PostMapping("/{no}/prohibitions")
    ResponseEntity<RecordedAnswer> prohibit(@PathVariable String no, @Valid @RequestBody EntryRequests.Prohibit body) {
        return record(no, body);
    }

    @PostMapping("/{no}/removal")
    ResponseEntity<RecordedAnswer> remove(@PathVariable String no, @Valid @RequestBody EntryRequests.Remove body) {
        return record(no, body);
    }

    @PostMapping("/{no}/forgetting")
    ResponseEntity<RecordedAnswer> forget(@PathVariable String no, @Valid @RequestBody EntryRequests.Forget body) {
        return record(no, body);
    }

    private ResponseEntity<RecordedAnswer> record(String no, EntryRequest body) {
        return recorder.record(body.command(Path.number(no)), body);
    }
}
