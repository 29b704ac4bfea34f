package jp.shunin.registry.api.web.audit;

import java.util.List;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.projections.history.History;
import jp.shunin.registry.projections.history.HistoryItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit view of a person. */
@Controller
class AuditPage {

    private final Audits audits;
    private final History history;

    AuditPage(Audits audits, History history) {
        this.audits = audits;
        this.history = history;
    }

    @GetMapping("/people/{no}/audit")
    String audit(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String knownAtTime,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String sinceTime,
            Model model) {
        if (!RegistrationNumber.isWellFormed(no)) {
            throw unknown(no);
        }
        RegistrationNumber number = new RegistrationNumber(no);
        List<HistoryItem> all = history.of(number);
        if (all.isEmpty()) {
            throw unknown(number);
        }
        Question asked = Question.of(on, knownAt, knownAtTime, since, sinceTime);
        model.addAttribute("number", number.value());
        model.addAttribute("asked", asked);
        model.addAttribute("audit", asked.isUnreadable() ? null : audits.of(number, all, asked));
        return "audit/audit";
    }

    private static RuntimeException unknown(Object number) {
        return Refusal.of(RefusalCode.UNKNOWN_REGISTRATION_NUMBER, number).asException();
    }
}
