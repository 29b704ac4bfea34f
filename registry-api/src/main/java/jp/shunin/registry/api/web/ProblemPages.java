package jp.shunin.registry.api.web;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.shunin.registry.api.http.ProblemTexts;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A page for each type of problem, to which the problem's {@code type} leads: what it means, in both languages. */
@Controller
class ProblemPages {

    private static final String ALL = "/problems";

    @GetMapping(path = ALL, produces = MediaType.TEXT_HTML_VALUE)
    String all(Model page) {
        page.addAttribute("codes", codes());
        return "problems";
    }

    @GetMapping(path = ALL + "/{code}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String code, Model page) {
        if (!codes().contains(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        page.addAttribute("code", code);
        page.addAttribute(
                "rule", refusal(code).flatMap(RefusalCode::rule).map(Rule::id).orElse(null));
        page.addAttribute("japanese", wording(Locale.JAPANESE, code));
        page.addAttribute("english", wording(Locale.ENGLISH, code));
        return "problem-type";
    }

    /** What differs from case to case is left open. */
    private static String wording(Locale locale, String code) {
        return refusal(code)
                .map(refusal -> refusal.wording(locale))
                .or(() -> ProblemTexts.wording(locale, code))
                .orElseThrow()
                .replaceAll("\\{[0-9]+}", "…");
    }

    private static Optional<RefusalCode> refusal(String code) {
        return EnumSet.allOf(RefusalCode.class).stream()
                .filter(refusal -> refusal.name().equals(code))
                .findFirst();
    }

    private static SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>(ProblemTexts.codes());
        EnumSet.allOf(RefusalCode.class).forEach(refusal -> codes.add(refusal.name()));
        return codes;
    }
}
