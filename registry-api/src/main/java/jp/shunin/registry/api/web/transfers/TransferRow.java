package jp.shunin.registry.api.web.transfers;

import java.util.List;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.security.Role;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.transfer.TransferDirection;
import jp.shunin.registry.projections.transfer.TransferLine;
import jp.shunin.registry.projections.transfer.TransferState;
import jp.shunin.registry.projections.transfer.Transfers;

/**
 * A transfer in the room of one prefecture.
 *
 * @param other the other prefecture
 * @param late whether it waits longer than a month
 * @param personShown whether the account may look at whom it is about
 */
record TransferRow(
        TransferLine line, Prefecture other, boolean late, boolean personShown, List<TransferAction> actions) {

    static TransferRow of(TransferLine line, TransferDirection direction, Account account) {
        return new TransferRow(
                line,
                direction == TransferDirection.IN ? line.from() : line.to(),
                line.state() == TransferState.REQUESTED && line.ageInDays() > Transfers.DAYS_IN_TIME,
                account.roles().contains(Role.AUDITOR) || isHereOrComing(line, direction),
                TransferAction.of(line, direction, account));
    }

    /** Of whoever has left, or did not come, nothing more is to be seen. */
    private static boolean isHereOrComing(TransferLine line, TransferDirection direction) {
        return switch (line.state()) {
            case REQUESTED -> true;
            case ACCEPTED -> direction == TransferDirection.IN;
            case REFUSED, WITHDRAWN -> direction == TransferDirection.OUT;
        };
    }
}
