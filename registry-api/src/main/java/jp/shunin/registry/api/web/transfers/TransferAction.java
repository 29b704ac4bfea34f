package jp.shunin.registry.api.web.transfers;

import java.util.Arrays;
import java.util.List;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.projections.transfer.TransferDirection;
import jp.shunin.registry.projections.transfer.TransferLine;
import jp.shunin.registry.projections.transfer.TransferState;

/** What a prefecture may do about a request that is still open: the new one decides, the present one takes it back (M-2). */
enum TransferAction {
    ACCEPT(TransferDirection.IN, "/people/{no}/transfers"),
    REFUSE(TransferDirection.IN, "/people/{no}/transfer-refusal"),
    ELSEWHERE(TransferDirection.IN, "/transfers/{no}/elsewhere"),
    WITHDRAW(TransferDirection.OUT, "/people/{no}/transfer-withdrawal");

    private final TransferDirection direction;
    private final String address;

    TransferAction(TransferDirection direction, String address) {
        this.direction = direction;
        this.address = address;
    }

    static List<TransferAction> of(TransferLine line, TransferDirection direction, Account account) {
        boolean decides = line.state() == TransferState.REQUESTED
                && account.prefectures().contains(direction == TransferDirection.IN ? line.to() : line.from());
        return Arrays.stream(values())
                .filter(action -> decides && action.direction == direction)
                .filter(action -> AccessTable.admits(account, "GET", action.address))
                .toList();
    }

    /** Where it is done, for one person. */
    public String address(String number) {
        return address.replace("{no}", number);
    }
}
