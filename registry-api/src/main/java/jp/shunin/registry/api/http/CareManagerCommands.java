package jp.shunin.registry.api.http;

import jakarta.validation.Valid;
import java.util.List;
import jp.shunin.registry.api.http.Requests.Recorded;
import jp.shunin.registry.core.caremanager.AttendedSubject;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ChangeParticulars;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.CareManagerCommand.InvalidateCourseCompletion;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ProhibitPractice;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ReissueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RemoveRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;
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
    ResponseEntity<RecordedAnswer> register(@Valid @RequestBody Requests.Register body) {
        if (body.registrationNumber() != null) {
            return send(registration(body, body.registrationNumber()), body);
        }
        return freeNumbers.withNext(body.prefecture(), number -> send(registration(body, number), body));
    }

    @PostMapping("/{no}/cards")
    ResponseEntity<RecordedAnswer> issueCard(@PathVariable String no, @Valid @RequestBody Requests.Issue body) {
        return send(new IssueCard(Path.number(no), body.issuedOn()), body);
    }

    @PostMapping("/{no}/card-renewals")
    ResponseEntity<RecordedAnswer> renewCard(@PathVariable String no, @Valid @RequestBody Requests.Renew body) {
        return send(new RenewCard(Path.number(no), body.renewedOn(), orTrue(body.alignWithChiefCertificate())), body);
    }

    @PostMapping("/{no}/card-reissues")
    ResponseEntity<RecordedAnswer> reissueCard(@PathVariable String no, @Valid @RequestBody Requests.Reissue body) {
        return send(new ReissueCard(Path.number(no), body.reissuedOn(), body.cause()), body);
    }

    @PostMapping("/{no}/course-completions")
    ResponseEntity<RecordedAnswer> completeCourse(@PathVariable String no, @Valid @RequestBody Requests.Complete body) {
        CompleteCourse command = new CompleteCourse(
                Path.number(no),
                body.course(),
                body.edition(),
                body.completedOn(),
                body.certificateNumber(),
                body.heldBy(),
                Boolean.TRUE.equals(body.attested()),
                subjects(body.subjects()));
        return send(command, body);
    }

    @PostMapping("/{no}/course-completions/{certificateNumber}/invalidation")
    ResponseEntity<RecordedAnswer> invalidateCompletion(
            @PathVariable String no,
            @PathVariable String certificateNumber,
            @Valid @RequestBody Requests.Invalidate body) {
        return send(
                new InvalidateCourseCompletion(Path.number(no), certificateNumber, body.invalidatedOn(), body.reason()),
                body);
    }

    @PostMapping("/{no}/transfers")
    ResponseEntity<RecordedAnswer> transfer(@PathVariable String no, @Valid @RequestBody Requests.Transfer body) {
        return send(
                new TransferRegistration(Path.number(no), body.to(), body.transferredOn(), orTrue(body.issueCard())),
                body);
    }

    @PostMapping("/{no}/validity-extensions")
    ResponseEntity<RecordedAnswer> extendValidity(@PathVariable String no, @Valid @RequestBody Requests.Extend body) {
        return send(new ExtendValidityBySpecialMeasure(Path.number(no), body.measureId()), body);
    }

    @PostMapping("/{no}/particulars")
    ResponseEntity<RecordedAnswer> changeParticulars(
            @PathVariable String no, @Valid @RequestBody Requests.Particulars body) {
        return send(
                new ChangeParticulars(
                        Path.number(no), body.changedOn(), body.person().toRecord()),
                body);
    }

    @PostMapping("/{no}/prohibitions")
    ResponseEntity<RecordedAnswer> prohibit(@PathVariable String no, @Valid @RequestBody Requests.Prohibit body) {
        if (body.through().isBefore(body.from())) {
            throw Refusal.of(RefusalCode.PERIOD_RUNS_BACKWARDS, body.from(), body.through())
                    .asException();
        }
        return send(new ProhibitPractice(Path.number(no), new ValidityPeriod(body.from(), body.through())), body);
    }

    @PostMapping("/{no}/removal")
    ResponseEntity<RecordedAnswer> remove(@PathVariable String no, @Valid @RequestBody Requests.Remove body) {
        return send(new RemoveRegistration(Path.number(no), body.removedOn(), body.cause()), body);
    }

    private static RegisterCareManager registration(Requests.Register body, RegistrationNumber number) {
        return new RegisterCareManager(
                number,
                body.prefecture(),
                body.registeredOn(),
                body.practicalTrainingCompletedOn(),
                body.person().toRecord());
    }

    private static List<AttendedSubject> subjects(@Nullable List<Requests.Subject> subjects) {
        return subjects == null
                ? List.of()
                : subjects.stream()
                        .map(subject -> new AttendedSubject(
                                subject.subjectNo(), subject.attendedOn(), subject.hours(), subject.heldBy()))
                        .toList();
    }

    private static boolean orTrue(@Nullable Boolean given) {
        return given == null || given;
    }

    private ResponseEntity<RecordedAnswer> send(CareManagerCommand command, Recorded recorded) {
        return recorder.record(command, recorded.note(), recorded.basis());
    }
}
