package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RequestTransfer;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRequested;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;

/** The request for a transfer (M-1, M-2): one at a time, and the entry stays where it is. */
final class TransferRequesting {

    private TransferRequesting() {}

    static List<CareManagerEvent> decide(RegisterEntry entry, RequestTransfer command, DecisionContext context) {
        LocalDate day = command.requestedOn();
        Guards.requireNotInFuture("requestedOn", day, context);
        Guards.requireNotRemoved(entry);
        Guards.requireRegisteredOn(entry, day);
        requireNoneRequested(entry);
        requireNotBeforeLastTransfer(entry, day);
        TransferGuards.requireOtherPrefecture(entry, command.to());
        TransferGuards.requireNoProhibition(entry, day);
        return List.of(new TransferRequested(
                entry.number(),
                entry.prefecture(),
                command.to(),
                day,
                command.workplace(),
                List.of(Rule.M_1, Rule.M_2)));
    }

    private static void requireNoneRequested(RegisterEntry entry) {
        TransferRequest open = entry.transferRequest();
        if (open != null) {
            throw Refusal.of(RefusalCode.TRANSFER_REQUESTED_ALREADY, open.to().code(), open.requestedOn())
                    .asException();
        }
    }

    private static void requireNotBeforeLastTransfer(RegisterEntry entry, LocalDate day) {
        LocalDate last = entry.residences().getLast().from();
        if (day.isBefore(last)) {
            throw Refusal.of(RefusalCode.TRANSFER_REQUESTED_BEFORE_LAST, day, last)
                    .asException();
        }
    }
}
