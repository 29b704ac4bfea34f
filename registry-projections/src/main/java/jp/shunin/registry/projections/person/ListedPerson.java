package jp.shunin.registry.projections.person;

import java.time.LocalDate;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import org.jspecify.annotations.Nullable;

/** The personal data that lists show of a person. */
public record ListedPerson(
        String familyName,
        String givenName,
        String familyNameKana,
        String givenNameKana,
        @Nullable String formerFamilyName,
        LocalDate dateOfBirth) {

    /** What is to be selected for {@link People#listed}, with {@code registration_number} and from {@code person_index}. */
    public static final String COLUMNS = """
        person_index.person,
            (select wrapped from data_key where owner = person_index.registration_number) as person_key\
        """;

    static ListedPerson of(PersonalRecord person) {
        return new ListedPerson(
                person.familyName(),
                person.givenName(),
                person.familyNameKana(),
                person.givenNameKana(),
                person.formerFamilyName(),
                person.dateOfBirth());
    }

    /** Without the content: personal data does not belong in logs. */
    @Override
    public String toString() {
        return "ListedPerson[...]";
    }
}
