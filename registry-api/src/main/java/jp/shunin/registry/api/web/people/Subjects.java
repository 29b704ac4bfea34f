package jp.shunin.registry.api.web.people;

import java.util.Optional;
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

    Subjects(EntryReader entries, PersonalData people) {
        this.entries = entries;
        this.people = people;
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

    Whom whom(RegisterEntry entry) {
        return new Whom(
                entry.number().value(),
                person(entry)
                        .map(person -> person.familyName() + " " + person.givenName())
                        .orElse(null));
    }
}
