package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ForgetPerson;
import jp.shunin.registry.core.caremanager.CareManagerEvent.PersonForgotten;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;

/** Forgets who a person was. The law needs the name while the registration stands, and while it bars another. */
final class Forgetting {

    private Forgetting() {}

    static List<CareManagerEvent> decide(RegisterEntry entry, ForgetPerson command, DecisionContext context) {
        LocalDate day = command.forgottenOn();
        Guards.requireNotInFuture("forgottenOn", day, context);
        Guards.requireNotForgotten(entry);
        requireOver(entry, day);
        if (entry.isRecordedInClear()) {
            throw Refusal.of(RefusalCode.RECORDED_IN_CLEAR, entry.number()).asException();
        }
        return List.of(new PersonForgotten(entry.number(), day, List.of(Rule.X_1)));
    }

    private static void requireOver(RegisterEntry entry, LocalDate day) {
        Removal removal = entry.removal();
        if (removal == null || day.isBefore(removal.removedOn())) {
            throw Refusal.of(RefusalCode.STILL_REGISTERED, entry.number(), day).asException();
        }
        LocalDate barredThrough = removal.barredThrough();
        if (barredThrough != null && !day.isAfter(barredThrough)) {
            throw Refusal.of(RefusalCode.BAR_STILL_RUNS, entry.number(), barredThrough)
                    .asException();
        }
    }
}
