package jp.shunin.registry.api.http;

import java.time.Clock;
import java.time.LocalDate;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.transfer.TransferDirection;
import jp.shunin.registry.projections.transfer.TransferLine;
import jp.shunin.registry.projections.transfer.TransferState;
import jp.shunin.registry.projections.transfer.Transfers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The transfers in and out of a prefecture, with their state and age (M-4). */
@RestController
class TransferQuestions {

    private final Transfers transfers;
    private final Clock clock;

    TransferQuestions(Transfers transfers, Clock clock) {
        this.transfers = transfers;
        this.clock = clock;
    }

    @GetMapping("/api/v1/transfers")
    ListAnswer<TransferLine> transfers(
            @RequestParam String prefecture,
            @RequestParam TransferDirection direction,
            @RequestParam(required = false) @Nullable TransferState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageRequest.USUAL) int limit) {
        Prefecture own = ListParameters.prefecture(prefecture);
        return ListAnswer.of(
                "transfers",
                transfers.list(own, direction, state, LocalDate.now(clock)),
                new PageRequest(cursor, limit));
    }
}
