package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ApproveTrainingPlaceChange;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TrainingPlaceChangeApproved;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;

/** The approval of a change of the training place, by the prefecture of registration (T-4). */
final class TrainingPlaceChanging {

    private TrainingPlaceChanging() {}

    static List<CareManagerEvent> decide(
            RegisterEntry entry, ApproveTrainingPlaceChange command, DecisionContext context) {
        LocalDate day = command.approvedOn();
        Guards.requireNotInFuture("approvedOn", day, context);
        Guards.requireRegisteredOn(entry, day);
        Prefecture home = entry.prefectureOn(day);
        if (command.to() == home) {
            throw Refusal.of(RefusalCode.TRAINING_PLACE_IS_REGISTRATION, home.code(), day)
                    .asException();
        }
        return List.of(new TrainingPlaceChangeApproved(
                entry.number(), command.course(), home, command.to(), day, List.of(Rule.T_4)));
    }
}
