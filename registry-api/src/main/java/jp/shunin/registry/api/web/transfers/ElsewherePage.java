package jp.shunin.registry.api.web.transfers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.shunin.registry.api.web.form.TypedNumber;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.standing.EntryReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * For a request that was meant for another prefecture. Only the present one may forward it (M-1), so the one that was asked
 * refuses it and says where it belongs.
 */
@Controller
class ElsewherePage {

    private final EntryReader entries;
    private final Clock clock;

    ElsewherePage(EntryReader entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @GetMapping("/transfers/{no}/elsewhere")
    String elsewhere(@PathVariable String no, Model page) {
        RegisterEntry entry = asked(no);
        page.addAttribute("number", entry.number());
        page.addAttribute("from", entry.prefecture());
        page.addAttribute("today", LocalDate.now(clock));
        page.addAttribute("others", others(entry));
        return "transfers/elsewhere";
    }

    private RegisterEntry asked(String no) {
        return TypedNumber.read(no)
                .flatMap(entries::entry)
                .filter(entry -> entry.transferRequest() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Prefecture> others(RegisterEntry entry) {
        Prefecture asked = Objects.requireNonNull(entry.transferRequest()).to();
        return Arrays.stream(Prefecture.values())
                .filter(prefecture -> prefecture != asked && prefecture != entry.prefecture())
                .toList();
    }
}
