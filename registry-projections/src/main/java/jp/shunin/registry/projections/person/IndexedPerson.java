package jp.shunin.registry.projections.person;

import java.util.Optional;
import jp.shunin.registry.core.caremanager.ErasedRecord;
import jp.shunin.registry.core.caremanager.PersonalData;
import jp.shunin.registry.core.caremanager.PersonalRecord;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.journal.PersonDetailsJson;
import jp.shunin.registry.projections.search.SearchTokens;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code person_index}. All but the first three are null of who was forgotten.
 *
 * @param person who it is, sealed as the events are
 * @param nameKey what the name is searched by, and so the others
 */
record IndexedPerson(
        String number,
        long version,
        String prefecture,
        @Nullable String person,
        @Nullable String nameKey,
        @Nullable String formerNameKey,
        @Nullable String kanaKey,
        @Nullable String birthKey) {

    static IndexedPerson of(RegisterEntry entry, PersonalData people, SearchTokens tokens) {
        Optional<PersonalRecord> opened = people.open(entry.number(), entry.person());
        return new IndexedPerson(
                entry.number().value(),
                entry.version(),
                entry.prefecture().code(),
                entry.person() instanceof ErasedRecord ? null : PersonDetailsJson.write(entry.person()),
                opened.map(person -> tokens.ofName(person.familyName() + person.givenName()))
                        .orElse(null),
                opened.map(person -> formerNameKey(person, tokens)).orElse(null),
                opened.map(person -> tokens.ofKana(person.familyNameKana() + person.givenNameKana()))
                        .orElse(null),
                opened.map(person -> tokens.ofBirth(person.dateOfBirth())).orElse(null));
    }

    private static @Nullable String formerNameKey(PersonalRecord person, SearchTokens tokens) {
        String former = person.formerFamilyName();
        return former == null ? null : tokens.ofName(former + person.givenName());
    }
}
