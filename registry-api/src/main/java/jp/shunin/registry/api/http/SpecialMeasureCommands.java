package jp.shunin.registry.api.http;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.LegalBasis;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.AmendSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.WithdrawSpecialMeasure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Special measures: declaring, amending and withdrawing them. */
@RestController
@RequestMapping(Path.SPECIAL_MEASURES)
class SpecialMeasureCommands {

    private final CommandRecorder recorder;
    private final Clock clock;

    SpecialMeasureCommands(CommandRecorder recorder, Clock clock) {
        this.recorder = recorder;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<MeasureRecorded> declare(@Valid @RequestBody MeasureRequests.Declare body) {
        MeasureId id = Optional.ofNullable(body.measureId())
                .orElseGet(() -> new MeasureId(body.prefecture().code() + "-" + UUID.randomUUID()));
        MeasureTerms terms = new MeasureTerms(
                body.prefecture(),
                basis(body.basis()),
                body.covers(),
                cohort(body.cohort()),
                extensions(body.extensions()),
                Optional.ofNullable(body.renewalBase()).orElse(RenewalBase.ORIGINAL_EXPIRY));
        return send(new DeclareSpecialMeasure(id, terms), body.note(), body.basis());
    }

    @PostMapping("/{id}/amendments")
    ResponseEntity<MeasureRecorded> amend(@PathVariable String id, @Valid @RequestBody MeasureRequests.Amend body) {
        AmendSpecialMeasure command = new AmendSpecialMeasure(
                Path.measure(id),
                body.prefecture(),
                body.basis() == null ? null : basis(body.basis()),
                body.covers(),
                body.cohort() == null ? null : cohort(body.cohort()),
                body.extensions() == null ? null : extensions(body.extensions()),
                body.renewalBase());
        return send(command, body.note(), body.basis());
    }

    /** It takes effect on the day on which it is recorded: what was given until then stays. */
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<MeasureRecorded> withdraw(
            @PathVariable String id, @Valid @RequestBody MeasureRequests.Withdraw body) {
        return recorder.record(
                new WithdrawSpecialMeasure(Path.measure(id), LocalDate.now(clock), body.reason()),
                body.note(),
                body.basis());
    }

    private ResponseEntity<MeasureRecorded> send(
            SpecialMeasureCommand command, @Nullable String note, MeasureRequests.@Nullable Basis basis) {
        return recorder.record(command, note, basis == null ? null : basis.documentNumber());
    }

    private static LegalBasis basis(MeasureRequests.Basis basis) {
        return new LegalBasis(basis.documentNumber(), basis.documentDate(), basis.title());
    }

    private static Cohort cohort(MeasureRequests.CohortDates cohort) {
        return new Cohort(cohort.expiresFrom(), cohort.expiresThrough(), cohort.includeTransferredInSince());
    }

    private static List<ExtensionRule> extensions(List<MeasureRequests.ExtensionLength> extensions) {
        return extensions.stream()
                .map(extension -> new ExtensionRule(
                        extension.expiresFrom(), extension.expiresThrough(), extension.until(), extension.period()))
                .toList();
    }
}
