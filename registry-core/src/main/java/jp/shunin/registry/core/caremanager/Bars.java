package jp.shunin.registry.core.caremanager;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;

/** Finds the bars of a person who may have been registered before, under another number. */
@FunctionalInterface
public interface Bars {

    /** Nobody is barred. */
    Bars NONE = person -> List.of();

    /** The bars of all whose name in kana and date of birth are those of the person. */
    List<Bar> of(PersonalRecord person);

    /** The bar that follows from an entry's removal, if it is an entry of the person. */
    static Optional<Bar> in(RegisterEntry entry, PersonalData people, PersonalRecord person) {
        return Optional.ofNullable(entry.removal())
                .filter(removal -> removal.barredThrough() != null)
                .filter(_ -> people.open(entry.number(), entry.person())
                        .filter(held -> isSame(held, person))
                        .isPresent())
                .flatMap(removal -> Optional.ofNullable(removal.barredThrough())
                        .map(through -> new Bar(entry.number(), removal.removedOn(), through)));
    }

    private static boolean isSame(PersonalRecord held, PersonalRecord person) {
        return held.dateOfBirth().equals(person.dateOfBirth()) && kana(held).equals(kana(person));
    }

    /** Half- and full-width kana, and spaces within a name, make no difference. */
    private static String kana(PersonalRecord person) {
        return Normalizer.normalize(person.familyNameKana() + person.givenNameKana(), Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
    }
}
