package jp.shunin.registry.core.caremanager;

import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ChangeParticulars;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ParticularsChanged;
import jp.shunin.registry.core.rule.Rule;

/** A change of name, address or other particulars. */
final class ParticularsChanging {

    private ParticularsChanging() {}

    static List<CareManagerEvent> decide(RegisterEntry entry, ChangeParticulars command, DecisionContext context) {
        Guards.requireNotInFuture("changedOn", command.changedOn(), context);
        Guards.requireNotForgotten(entry);
        Guards.requireRegisteredOn(entry, command.changedOn());
        return List.of(
                new ParticularsChanged(entry.number(), command.changedOn(), command.person(), List.of(Rule.X_4)));
    }
}
