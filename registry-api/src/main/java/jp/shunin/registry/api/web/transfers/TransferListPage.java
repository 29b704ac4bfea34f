package jp.shunin.registry.api.web.transfers;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import jp.shunin.registry.api.http.ListAnswer;
import jp.shunin.registry.api.http.PageRequest;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.web.OfferedPrefectures;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.transfer.TransferDirection;
import jp.shunin.registry.projections.transfer.TransferLine;
import jp.shunin.registry.projections.transfer.TransferState;
import jp.shunin.registry.projections.transfer.Transfers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other prefectures ask of one's own and one's own of them, the oldest first, with its age (M-4). */
@Controller
class TransferListPage {

    private static final int ON_A_PAGE = 50;
    private static final String ALL_STATES = "ALL";

    private final Transfers transfers;
    private final Clock clock;

    TransferListPage(Transfers transfers, Clock clock) {
        this.transfers = transfers;
        this.clock = clock;
    }

    /** What is asked for, as it stands in the address. */
    record Asked(
            @Nullable String prefecture,
            @Nullable String direction,
            @Nullable String state) {

        TransferDirection way() {
            return "OUT".equals(direction) ? TransferDirection.OUT : TransferDirection.IN;
        }

        /** Empty for all states; what is open unless something else is asked for. */
        Optional<TransferState> inState() {
            return ALL_STATES.equals(state)
                    ? Optional.empty()
                    : Arrays.stream(TransferState.values())
                            .filter(known -> known.name().equals(state))
                            .findFirst()
                            .or(() -> Optional.of(TransferState.REQUESTED));
        }
    }

    @GetMapping("/transfers")
    String list(
            Asked asked,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Model page) {
        Account account = Account.of(request);
        OfferedPrefectures offered = OfferedPrefectures.to(account, asked.prefecture());
        page.addAttribute("offered", offered);
        page.addAttribute("direction", asked.way());
        page.addAttribute("state", asked.inState().map(TransferState::name).orElse(ALL_STATES));
        page.addAttribute("states", TransferState.values());
        page.addAttribute("forwards", AccessTable.admits(account, "GET", ForwardingPage.ADDRESS));
        if (offered.chosen() != null) {
            show(offered.chosen(), asked, cursor, account, page);
        }
        return "transfers/list";
    }

    private void show(Prefecture prefecture, Asked asked, @Nullable String cursor, Account account, Model page) {
        LocalDate today = LocalDate.now(clock);
        ListAnswer<TransferLine> found = ListAnswer.of(
                "transfers",
                transfers.list(prefecture, asked.way(), asked.inState().orElse(null), today),
                new PageRequest(cursor, ON_A_PAGE));
        page.addAttribute("openIn", transfers.open(prefecture, TransferDirection.IN, today));
        page.addAttribute("openOut", transfers.open(prefecture, TransferDirection.OUT, today));
        page.addAttribute(
                "rows",
                found.items().stream()
                        .map(line -> TransferRow.of(line, asked.way(), account))
                        .toList());
        page.addAttribute("next", found.next());
    }
}
