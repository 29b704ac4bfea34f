package jp.shunin.registry.api.http;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand;
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
        return send(new DeclareSpecialMeasure(id, body.terms()), body.note(), body.basis());
    }

    @PostMapping("/{id}/amendments")
    ResponseEntity<MeasureRecorded> amend(@PathVariable String id, @Valid @RequestBody MeasureRequests.Amend body) {
        return send(body.command(Path.measure(id)), body.note(), body.basis());
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
}
