package jp.shunin.registry.core.caremanager;

import java.util.List;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CorrectRecord;
import jp.shunin.registry.core.caremanager.CareManagerEvent.OfPerson;
import jp.shunin.registry.core.caremanager.CareManagerEvent.PersonForgotten;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RecordCorrected;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;

/**
 * a mistake is put right by a further event that names the record it corrects. What was recorded after the mistake
 * is decided again as if the mistake had never been made; a correction after which one of those commands would be
 * refused is refused itself.
 */
final class Correcting {

    private Correcting() {}

    static List<CareManagerEvent> decide(RegisterEntry entry, CorrectRecord command, DecisionContext context) {
        Step target = entry.ledger()
                .step(command.eventId())
                .orElseThrow(() -> Refusal.of(RefusalCode.EVENT_TO_CORRECT_UNKNOWN, command.eventId())
                        .asException());
        requireKnownPerson(entry, target);
        Redeciding redeciding = new Redeciding(context);
        for (Step step : entry.ledger().steps()) {
            if (step == target) {
                correct(redeciding, step, command);
            } else {
                redeciding.keep(step);
            }
        }
        redeciding.requireChange(target);
        return redeciding.events(new RecordCorrected(
                entry.number(),
                command.eventId(),
                command.action(),
                target.original().getFirst().event().effectiveOn(),
                context.today(),
                command.reason(),
                redeciding.redecided(),
                List.of(Rule.X_3)));
    }

    /** The key is gone for good: what says who it was can neither be read nor said anew. */
    private static void requireKnownPerson(RegisterEntry entry, Step target) {
        CareManagerEvent corrected = target.original().getFirst().event();
        if (corrected instanceof PersonForgotten) {
            throw Refusal.of(RefusalCode.FORGETTING_IS_FINAL).asException();
        }
        if (corrected instanceof OfPerson) {
            Guards.requireNotForgotten(entry);
        }
    }

    /** What is refused is the command in the correction's place, which the client wrote as the replacement or not at all. */
    private static void correct(Redeciding redeciding, Step step, CorrectRecord command) {
        Optional<CareManagerCommand> corrected = corrected(step, command);
        try {
            redeciding.correct(step, corrected);
        } catch (CommandRefused refused) {
            Refusal refusal = refused.refusal();
            throw (command.replacement() == null ? refusal.about("eventId") : refusal.within("replacement"))
                    .asException();
        }
    }

    /** The step's command as the correction wants it; empty if it is to be as never given. */
    private static Optional<CareManagerCommand> corrected(Step step, CorrectRecord command) {
        if (command.action() == CorrectionAction.ANNUL && command.replacement() != null) {
            throw Refusal.of(RefusalCode.ANNULMENT_WITH_REPLACEMENT).asException();
        }
        return switch (command.action()) {
            case REPLACE -> Optional.of(replacement(step, command));
            case ANNUL ->
                step.correction(command.eventId())
                        .map(correction -> before(step, correction))
                        .orElseGet(() -> annulled(step));
        };
    }

    private static CareManagerCommand replacement(Step step, CorrectRecord command) {
        CareManagerCommand replacement = command.replacement();
        CareManagerCommand original = OriginalCommand.of(step.original());
        if (replacement == null || replacement.getClass() != original.getClass()) {
            throw Refusal.of(
                            RefusalCode.REPLACEMENT_OF_OTHER_KIND,
                            original.getClass().getSimpleName())
                    .asException();
        }
        requireSameNumber(replacement, original);
        return replacement;
    }

    /** The number of an entry does not change, so what is said of another number was not meant for this one. */
    private static void requireSameNumber(CareManagerCommand replacement, CareManagerCommand original) {
        if (!replacement.registrationNumber().equals(original.registrationNumber())) {
            throw Refusal.of(RefusalCode.REPLACEMENT_OF_OTHER_NUMBER, original.registrationNumber())
                    .asException();
        }
    }

    private static Optional<CareManagerCommand> annulled(Step step) {
        if (step.isAnnulled()) {
            throw Refusal.of(
                            RefusalCode.ANNULLED_ALREADY,
                            step.corrections().getLast().event())
                    .asException();
        }
        if (!(OriginalCommand.of(step.original()) instanceof CareManagerCommand.ToEntry)) {
            throw Refusal.of(RefusalCode.REGISTRATION_CANNOT_BE_ANNULLED).asException();
        }
        return Optional.empty();
    }

    /** To annul a correction is to go back to what it corrected; only the newest can be. */
    private static Optional<CareManagerCommand> before(Step step, Step.Correction correction) {
        String later = step.correctionAfter(correction);
        if (later != null) {
            throw Refusal.of(RefusalCode.CORRECTED_AGAIN, later).asException();
        }
        return correction.before().isEmpty() ? Optional.empty() : Optional.of(OriginalCommand.of(correction.before()));
    }
}
