package jp.shunin.registry.api.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.shunin.registry.api.http.ListAnswer;
import jp.shunin.registry.api.http.PageRequest;
import jp.shunin.registry.api.security.Admission;
import jp.shunin.registry.api.web.form.Option;
import jp.shunin.registry.api.web.form.TypedDay;
import jp.shunin.registry.api.web.words.Words;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.projections.person.FoundPerson;
import jp.shunin.registry.projections.person.ListedStanding;
import jp.shunin.registry.projections.person.PersonCriteria;
import jp.shunin.registry.projections.person.PersonSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds people as one types. Who asks for nobody is shown nobody, for whoever is shown is recorded. */
@Controller
class PeopleSearchPage {

    static final String ADDRESS = "/people";

    private static final int ON_A_PAGE = 20;
    private static final String LIST = "care-managers-found";

    private final PersonSearch search;
    private final Words words;
    private final Clock clock;

    PeopleSearchPage(PersonSearch search, Words words, Clock clock) {
        this.search = search;
        this.words = words;
        this.clock = clock;
    }

    /** What is asked, as it was typed; what was not is empty. */
    record Asked(
            @Nullable String number,
            @Nullable String name,
            @Nullable String dateOfBirth,
            @Nullable String prefecture,
            @Nullable String standing,
            @Nullable String on) {

        boolean isForNobody() {
            return given(number) == null && given(name) == null && given(dateOfBirth) == null;
        }

        Optional<LocalDate> born() {
            return Optional.ofNullable(given(dateOfBirth)).flatMap(TypedDay::read);
        }

        boolean isReadable() {
            return isDayIfGiven(dateOfBirth) && isDayIfGiven(on);
        }

        private static boolean isDayIfGiven(@Nullable String text) {
            String typed = given(text);
            return typed == null || TypedDay.read(typed).isPresent();
        }

        /** Without the character that no database can compare. */
        static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip().replace("\0", "");
        }
    }

    @GetMapping(ADDRESS)
    String find(
            Asked asked,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request,
            Model page) {
        LocalDate day = Optional.ofNullable(Asked.given(asked.on()))
                .flatMap(TypedDay::read)
                .orElse(LocalDate.now(clock));
        page.addAttribute("asked", asked);
        page.addAttribute("day", day);
        if (!asked.isReadable()) {
            page.addAttribute("wrong", words.say("search.badDay"));
        } else if (!asked.isForNobody()) {
            page.addAttribute("found", found(asked, day, Asked.given(cursor), Admission.of(request)));
        }
        page.addAttribute("prefectures", prefectures());
        page.addAttribute("standings", standings());
        return request.getHeader("HX-Request") == null ? "people/search" : "people/search :: results";
    }

    private ListAnswer<FoundPerson> found(Asked asked, LocalDate day, @Nullable String cursor, Admission admission) {
        PersonCriteria criteria = new PersonCriteria(
                Asked.given(asked.number()),
                Asked.given(asked.name()),
                null,
                asked.born().orElse(null),
                Optional.ofNullable(asked.prefecture())
                        .flatMap(Prefecture::findByCode)
                        .orElse(null),
                standing(asked.standing()),
                day,
                admission.visibleRegisters().orElse(null));
        return ListAnswer.of(LIST, search.find(criteria), new PageRequest(cursor, ON_A_PAGE));
    }

    private static @Nullable ListedStanding standing(@Nullable String name) {
        return Arrays.stream(ListedStanding.values())
                .filter(standing -> standing.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private List<Option> prefectures() {
        return Arrays.stream(Prefecture.values())
                .map(prefecture -> new Option(prefecture.code(), words.name(prefecture)))
                .toList();
    }

    private List<Option> standings() {
        return Arrays.stream(ListedStanding.values())
                .map(standing -> new Option(standing.name(), words.name(standing)))
                .toList();
    }
}
