package jp.shunin.registry.api.http;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.specialmeasure.Cohort;
import jp.shunin.registry.core.specialmeasure.ExtensionRule;
import jp.shunin.registry.core.specialmeasure.LegalBasis;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.RenewalBase;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.AmendSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Special measures: declaring and amending them. */
@RestController
@RequestMapping(Path.SPECIAL_MEASURES)
class SpecialMeasureCommands {

    private final CommandRecorder recorder;

    SpecialMeasureCommands(CommandRecorder recorder) {
        this.recorder = recorder;
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
                measureId(id),
                body.prefecture(),
                body.basis() == null ? null : basis(body.basis()),
                body.covers(),
                body.cohort() == null ? null : cohort(body.cohort()),
                body.extensions() == null ? null : extensions(body.extensions()),
                body.renewalBase());
        return send(command, body.note(), body.basis());
    }

    private ResponseEntity<MeasureRecorded> send(
            SpecialMeasureCommand command, @Nullable String note, MeasureRequests.@Nullable Basis basis) {
        return recorder.record(command, note, basis == null ? null : basis.documentNumber());
    }

    /** An id that cannot be one is an unknown id. */
    private static MeasureId measureId(String text) {
        return MeasureId.parse(text)
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.MEASURE_UNKNOWN_TO_AMEND, text).asException());
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
