package jp.shunin.registry.api.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.web.form.TypedDay;
import jp.shunin.registry.api.web.timeline.Timeline;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.standing.StandingTimeline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A person: the answer first, then the picture of it, then all that the register holds, and what may be done. */
@Controller
class PersonPage {

    static final String ADDRESS = "/people/{no}";

    private static final String AUDIT = "/people/{no}/audit";

    private final Subjects subjects;
    private final CardEnds ends;
    private final Words words;
    private final Clock clock;

    PersonPage(Subjects subjects, CardEnds ends, Words words, Clock clock) {
        this.subjects = subjects;
        this.ends = ends;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String person(
            @PathVariable String no,
            @RequestParam(required = false) @Nullable String on,
            HttpServletRequest request,
            Model page) {
        RegisterEntry entry = subjects.entry(no);
        Optional<LocalDate> asked =
                Optional.ofNullable(on).filter(text -> !text.isBlank()).flatMap(TypedDay::read);
        LocalDate day = asked.orElse(LocalDate.now(clock));
        Account account = Account.of(request);
        page.addAttribute("whom", subjects.whom(entry));
        page.addAttribute("person", subjects.person(entry).orElse(null));
        page.addAttribute("entry", ends.on(day, entry));
        page.addAttribute("day", day);
        page.addAttribute("badDay", on != null && !on.isBlank() && asked.isEmpty());
        page.addAttribute("standing", StandingTimeline.standingOn(entry, day, ends));
        page.addAttribute("timeline", Timeline.of(entry, ends, day, words.locale(), "timeline"));
        page.addAttribute("actions", PersonAction.offeredTo(account, entry));
        page.addAttribute("corrections", canCorrect(account, entry));
        page.addAttribute("history", AccessTable.admits(account, "GET", AUDIT));
        return "people/person";
    }

    private static boolean canCorrect(Account account, RegisterEntry entry) {
        return AccessTable.admits(account, "GET", CorrectionForm.ADDRESS)
                && account.prefectures().contains(entry.prefecture());
    }
}
