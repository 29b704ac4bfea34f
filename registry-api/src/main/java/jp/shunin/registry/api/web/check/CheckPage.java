package jp.shunin.registry.api.web.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.shunin.registry.api.web.form.TypedDay;
import jp.shunin.registry.api.web.form.TypedNumber;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.projections.standing.memory.KnownStanding;
import jp.shunin.registry.projections.standing.memory.Standings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says to anyone whether somebody is a care manager and a chief on a day: yes or no, and nothing else. */
@Controller
class CheckPage {

    /** The address of all that anyone may have checked. */
    static final String ADDRESS = "/check";

    private final Standings standings;
    private final Clock clock;

    CheckPage(Standings standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /** What is told of somebody on a day. */
    record Told(RegistrationNumber number, LocalDate day, boolean careManager, boolean chief) {

        static Told of(RegistrationNumber number, LocalDate day, KnownStanding standing) {
            return new Told(number, day, standing.careManager(), standing.chief());
        }
    }

    @GetMapping(path = ADDRESS, params = "!document")
    String check(
            @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String on, Model page) {
        page.addAttribute("number", number);
        page.addAttribute("on", on);
        if (!number.isBlank() || !on.isBlank()) {
            answer(number, on, page);
        }
        return "check/check";
    }

    private void answer(String typedNumber, String typedDay, Model page) {
        Optional<RegistrationNumber> number = TypedNumber.read(typedNumber);
        Optional<LocalDate> day = day(typedDay);
        page.addAttribute("badNumber", number.isEmpty());
        page.addAttribute("badDay", day.isEmpty());
        if (number.isPresent() && day.isPresent()) {
            told(number.get(), day.get())
                    .ifPresentOrElse(
                            told -> page.addAttribute("told", told), () -> page.addAttribute("unknown", number.get()));
        }
    }

    /** Today if none is typed. */
    private Optional<LocalDate> day(String typed) {
        return typed.isBlank() ? Optional.of(LocalDate.now(clock)) : TypedDay.read(typed);
    }

    private Optional<Told> told(RegistrationNumber number, LocalDate day) {
        return standings.on(number, day).answer().map(standing -> Told.of(number, day, standing));
    }
}
