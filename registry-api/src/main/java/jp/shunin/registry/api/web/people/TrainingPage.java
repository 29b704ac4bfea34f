package jp.shunin.registry.api.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.web.form.TypedNumber;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.standing.StandingTimeline;
import jp.shunin.registry.projections.standing.EntryReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Leads those who train from the number that a person gives them to what they may record. It tells of anyone what the
 * standing tells of anyone, and the name only to those who may see the person.
 */
@Controller
class TrainingPage {

    static final String ADDRESS = "/training";

    private static final List<PersonAction> ACTIONS = List.of(PersonAction.ATTENDANCE, PersonAction.COMPLETION);

    private final EntryReader entries;
    private final Subjects subjects;
    private final CardEnds ends;
    private final Clock clock;

    TrainingPage(EntryReader entries, Subjects subjects, CardEnds ends, Clock clock) {
        this.entries = entries;
        this.subjects = subjects;
        this.ends = ends;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String find(@RequestParam(defaultValue = "") String number, HttpServletRequest request, Model page) {
        page.addAttribute("number", number.strip());
        boolean asked = !number.isBlank();
        Optional<RegistrationNumber> typed = TypedNumber.read(number);
        Optional<RegisterEntry> entry = typed.flatMap(entries::entry);
        page.addAttribute("badNumber", asked && typed.isEmpty());
        page.addAttribute("unknown", asked && entry.isEmpty());
        entry.ifPresent(found -> show(found, Account.of(request), page));
        return "people/training";
    }

    private void show(RegisterEntry entry, Account account, Model page) {
        page.addAttribute("whom", subjects.whom(entry));
        page.addAttribute("prefecture", entry.prefecture());
        page.addAttribute("standing", StandingTimeline.standingOn(entry, LocalDate.now(clock), ends));
        page.addAttribute(
                "actions",
                PersonAction.offeredTo(account, entry).stream()
                        .filter(ACTIONS::contains)
                        .toList());
    }
}
