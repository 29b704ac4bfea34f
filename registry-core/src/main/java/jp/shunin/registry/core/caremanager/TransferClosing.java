package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RefuseTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.WithdrawTransfer;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRefused;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferWithdrawn;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;

/** The end of a request that leaves the entry where it is (M-2): the new prefecture refuses, or the person withdraws. */
final class TransferClosing {

    private TransferClosing() {}

    static List<CareManagerEvent> decide(RegisterEntry entry, RefuseTransfer command, DecisionContext context) {
        TransferRequest request = open(entry, command.on(), context);
        return List.of(new TransferRefused(
                entry.number(), entry.prefecture(), request.to(), command.on(), command.reason(), List.of(Rule.M_2)));
    }

    static List<CareManagerEvent> decide(RegisterEntry entry, WithdrawTransfer command, DecisionContext context) {
        TransferRequest request = open(entry, command.on(), context);
        return List.of(new TransferWithdrawn(
                entry.number(), entry.prefecture(), request.to(), command.on(), command.reason(), List.of(Rule.M_2)));
    }

    private static TransferRequest open(RegisterEntry entry, LocalDate day, DecisionContext context) {
        Guards.requireNotInFuture("on", day, context);
        TransferRequest request = entry.transferRequest();
        if (request == null) {
            throw Refusal.of(RefusalCode.NO_TRANSFER_REQUESTED).asException();
        }
        TransferGuards.requireNotBefore(request, day);
        return request;
    }
}
