package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import jp.shunin.registry.api.security.Admission;
import jp.shunin.registry.projections.person.FoundPerson;
import jp.shunin.registry.projections.person.ListedStanding;
import jp.shunin.registry.projections.person.PersonCriteria;
import jp.shunin.registry.projections.person.PersonSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds people of whom the number is not known. */
@RestController
class SearchQuestions {

    private final PersonSearch search;
    private final Clock clock;

    SearchQuestions(PersonSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @GetMapping(Path.CARE_MANAGERS)
    ListAnswer<FoundPerson> find(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String kana,
            @RequestParam(required = false) @Nullable LocalDate dateOfBirth,
            @RequestParam(required = false) @Nullable String prefecture,
            @RequestParam(required = false) @Nullable ListedStanding standing,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PageRequest.USUAL) int limit,
            HttpServletRequest request) {
        PersonCriteria criteria = new PersonCriteria(
                ListParameters.text("number", number),
                ListParameters.text("name", name),
                ListParameters.text("kana", kana),
                dateOfBirth,
                ListParameters.prefectureIfGiven(prefecture),
                standing,
                on == null ? LocalDate.now(clock) : on,
                Admission.of(request).visibleRegisters().orElse(null));
        return ListAnswer.of("care-managers-found", search.find(criteria), new PageRequest(cursor, limit));
    }
}
