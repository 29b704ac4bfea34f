package jp.shunin.registry.api.http;

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
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import tools.jackson.databind.node.ObjectNode;

/** Makes the command of a correction: the replacement is the body of the command that is corrected. */
@Component
public class Corrections {

    private final EntryReader entries;
    private final ReplacementReader replacements;

    Corrections(EntryReader entries, ReplacementReader replacements) {
        this.entries = entries;
        this.replacements = replacements;
    }

    /**
     * The command that a body says.
     *
     * @throws BindException if fields of the replacement are wrong
     * @throws CommandRefused if the event is unknown, or fields of the replacement cannot be true together
     */
    public CorrectRecord command(RegistrationNumber number, EntryRequests.Correct body, Admission admission)
            throws BindException {
        CareManagerCommand original = original(number, body.eventId());
        CareManagerCommand replacement = replacement(original, body.replacement());
        requireNoOtherRegister(original, replacement, admission);
        return new CorrectRecord(number, body.eventId(), body.action(), replacement, body.reason());
    }

    /** The command whose record an event belongs to. */
    public CareManagerCommand original(RegistrationNumber number, String eventId) {
        return entries.entry(number)
                .orElseThrow(() -> Path.unknown(number))
                .commandOf(eventId)
                .orElseThrow(() -> Refusal.of(RefusalCode.EVENT_TO_CORRECT_UNKNOWN, eventId)
                        .asException());
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

    private @Nullable CareManagerCommand replacement(CareManagerCommand original, @Nullable ObjectNode body)
            throws BindException {
        return body == null ? null : replacements.read(original, body);
    }
}
