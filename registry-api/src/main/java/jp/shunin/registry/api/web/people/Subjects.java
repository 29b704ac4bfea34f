package jp.shunin.registry.api.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.shunin.registry.api.security.AccessTable;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.core.caremanager.PersonalData;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.projections.standing.EntryReader;
import org.springframework.stereotype.Component;

/** Finds whom an address names. */
@Component
class Subjects {

    private final EntryReader entries;
    private final PersonalData people;
    private final HttpServletRequest request;

    Subjects(EntryReader entries, PersonalData people, HttpServletRequest request) {
        this.entries = entries;
        this.people = people;
        this.request = request;
    }

    /**
     * The entry of a number.
     *
     * @throws RuntimeException the refusal of a number that is unknown, or cannot be one
     */
    RegisterEntry entry(String number) {
        return Optional.of(number)
                .filter(RegistrationNumber::isWellFormed)
                .map(RegistrationNumber::new)
                .flatMap(entries::entry)
                .orElseThrow(() -> Refusal.of(RefusalCode.UNKNOWN_REGISTRATION_NUMBER, number)
                        .asException());
    }

    /** Who it is; empty if that was forgotten. */
    Optional<PersonalRecord> person(RegisterEntry entry) {
        return people.open(entry.number(), entry.person());
    }

    /** Whom a form is about, by name to those only who may see the page of the person. */
    Whom whom(RegisterEntry entry) {
        Account account = Account.of(request);
        boolean seen = AccessTable.admits(account, "GET", PersonPage.ADDRESS, entry);
        return new Whom(
                entry.number().value(),
                person(entry)
                        .filter(_ -> seen)
                        .map(person -> person.familyName() + " " + person.givenName())
                        .orElse(null),
                seen,
                AccessTable.admits(account, "GET", PeopleSearchPage.ADDRESS) ? "people" : "training");
    }
}
