package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jp.shunin.registry.api.security.Admission;
import jp.shunin.registry.core.caremanager.CareManagerCommand;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CorrectRecord;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.projections.standing.EntryReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Corrections: the replacement is the body of the command that is corrected, so what it is depends on the event. */
@RestController
class CorrectionCommands {

    private final CommandRecorder recorder;
    private final EntryReader entries;
    private final ReplacementReader replacements;

    CorrectionCommands(CommandRecorder recorder, EntryReader entries, ReplacementReader replacements) {
        this.recorder = recorder;
        this.entries = entries;
        this.replacements = replacements;
    }

    @PostMapping(Path.CARE_MANAGERS + "/{no}/corrections")
    ResponseEntity<RecordedAnswer> correct(
            @PathVariable String no, @Valid @RequestBody EntryRequests.Correct body, HttpServletRequest request)
            throws BindException {
        RegistrationNumber number = Path.number(no);
        CareManagerCommand original = original(number, body.eventId());
        CareManagerCommand replacement = replacement(original, body.replacement());
        requireNoOtherRegister(original, replacement, Admission.of(request));
        return recorder.record(
                new CorrectRecord(number, body.eventId(), body.action(), replacement, body.reason()), body);
    }

    /** Nobody puts an entry into another prefecture's register by way of a correction. */
    private static void requireNoOtherRegister(
            CareManagerCommand original, @Nullable CareManagerCommand replacement, Admission admission) {
        Prefecture wanted = replacement == null ? null : register(replacement);
        if (wanted != null && wanted != register(original)) {
            admission.requireOneOfOwn(wanted);
        }
    }

    /** In whose register a command puts the entry; null if it leaves it where it is. */
    private static @Nullable Prefecture register(CareManagerCommand command) {
        return switch (command) {
            case RegisterCareManager register -> register.prefecture();
            case MigrateLegacyEntry migrate -> migrate.legacy().prefecture();
            case TransferRegistration transfer -> transfer.to();
            default -> null;
        };
    }

    private CareManagerCommand original(RegistrationNumber number, String eventId) {
        return entries.entry(number)
                .orElseThrow(() -> Path.unknown(number))
                .commandOf(eventId)
                .orElseThrow(() -> Refusal.of(RefusalCode.EVENT_TO_CORRECT_UNKNOWN, eventId)
                        .asException());
    }

    private @Nullable CareManagerCommand replacement(CareManagerCommand original, @Nullable ObjectNode body)
            throws BindException {
        return body == null ? null : replacements.read(original, body);
    }
}
