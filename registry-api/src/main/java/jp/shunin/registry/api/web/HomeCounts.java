package jp.shunin.registry.api.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.projections.listing.ListsLagException;
import jp.shunin.registry.projections.roster.LapseCounts;
import jp.shunin.registry.projections.roster.LapsesOfMonth;
import jp.shunin.registry.projections.transfer.OpenRequests;
import jp.shunin.registry.projections.transfer.TransferDirection;
import jp.shunin.registry.projections.transfer.Transfers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What waits for an account's prefectures, in numbers, for the tasks on the home page. */
@Component
class HomeCounts {

    private static final Logger log = LoggerFactory.getLogger(HomeCounts.class);
    private static final Period SOON = Period.ofMonths(3);

    private final Transfers transfers;
    private final LapseCounts lapses;
    private final Words words;
    private final Clock clock;

    HomeCounts(Transfers transfers, LapseCounts lapses, Words words, Clock clock) {
        this.transfers = transfers;
        this.lapses = lapses;
        this.words = words;
        this.clock = clock;
    }

    /** By the names of the tasks. The first page is shown without them where the lists cannot be counted now. */
    Map<String, String> of(Account account) {
        try {
            return counted(account);
        } catch (ListsLagException lag) {
            log.info("no counts on the home page: {}", lag.getMessage());
            return Map.of();
        }
    }

    private Map<String, String> counted(Account account) {
        Map<String, String> counts = new HashMap<>();
        if (!account.prefectures().isEmpty()) {
            LocalDate today = LocalDate.now(clock);
            if (AccessTable.admits(account, "GET", "/transfers")) {
                counts.put("transfers", open(account, today));
            }
            if (AccessTable.admits(account, "GET", "/rosters/lapsing")) {
                counts.put("rosters", soon(account, today));
            }
        }
        return counts;
    }

    private String open(Account account, LocalDate today) {
        OpenRequests open = account.prefectures().stream()
                .map(prefecture -> transfers.open(prefecture, TransferDirection.IN, today))
                .reduce(new OpenRequests(0, 0), OpenRequests::and);
        return words.say("home.transfers", open.all(), open.late());
    }

    private String soon(Account account, LocalDate today) {
        List<LapsesOfMonth> months = account.prefectures().stream()
                .flatMap(prefecture -> lapses.byMonth(prefecture, today, SOON).stream())
                .toList();
        int cards = months.stream().mapToInt(LapsesOfMonth::cards).sum();
        int chiefs = months.stream().mapToInt(LapsesOfMonth::chiefs).sum();
        return words.say("home.lapsing", cards, chiefs);
    }
}
