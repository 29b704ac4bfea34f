package jp.shunin.registry.core.caremanager;

import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CareManagerRegistered;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;

/** Entry into the register (登録). */
final class Registering {

    private Registering() {}

    static List<CareManagerEvent> decide(RegisterCareManager command, DecisionContext context) {
        Guards.requireNotInFuture("registeredOn", command.registeredOn(), context);
        if (command.registrationNumber().firstPrefecture() != command.prefecture()) {
            throw Refusal.of(
                            RefusalCode.NUMBER_OF_OTHER_PREFECTURE,
                            command.registrationNumber(),
                            command.prefecture().code())
                    .asException();
        }
        if (command.practicalTrainingCompletedOn().isAfter(command.registeredOn())) {
            throw Refusal.of(
                            RefusalCode.PRACTICAL_TRAINING_AFTER_REGISTRATION,
                            command.practicalTrainingCompletedOn(),
                            command.registeredOn())
                    .asException();
        }
        PersonalRecord person = context.person(command.registrationNumber(), command.person());
        if (!person.dateOfBirth().isBefore(command.practicalTrainingCompletedOn())) {
            throw Refusal.of(RefusalCode.BORN_AFTER_TRAINING, command.practicalTrainingCompletedOn())
                    .asException();
        }
        requireNotBarred(command, person, context);
        return List.of(new CareManagerRegistered(
                command.registrationNumber(),
                command.prefecture(),
                command.registeredOn(),
                command.practicalTrainingCompletedOn(),
                command.person(),
                command.notIdenticalWith(),
                List.of(Rule.X_4)));
    }

    /** a disposition bars for five years, a removal during a prohibition until that would have ended. */
    private static void requireNotBarred(RegisterCareManager command, PersonalRecord person, DecisionContext context) {
        context.bars().of(person).stream()
                .filter(bar -> bar.barsOn(command.registeredOn()))
                .filter(bar -> !bar.number().equals(command.registrationNumber()))
                .filter(bar -> !bar.number().equals(command.notIdenticalWith()))
                .findFirst()
                .ifPresent(bar -> {
                    throw Refusal.of(RefusalCode.REGISTRATION_BARRED, bar.number(), bar.removedOn(), bar.through())
                            .asException();
                });
    }
}
