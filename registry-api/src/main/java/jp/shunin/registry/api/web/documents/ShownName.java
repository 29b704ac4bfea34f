package jp.shunin.registry.api.web.documents;

import java.util.Optional;
import jp.shunin.registry.api.web.timeline.RegisterWords;
import jp.shunin.registry.core.caremanager.PersonalRecord;

/**
 * Who a person is, as documents show it.
 *
 * @param name with the former family name beside it, where one is kept
 * @param kana the same in kana
 * @param dateOfBirth in both calendars
 * @param size of the letters: large, medium or small, so that a long name has room; it is never cut
 */
record ShownName(String name, String kana, String dateOfBirth, String size) {

    private static final int FOR_LARGE = 14;
    private static final int FOR_MEDIUM = 28;

    static ShownName of(PersonalRecord person, RegisterWords words) {
        String name = person.familyName() + "　" + person.givenName() + former(person);
        return new ShownName(
                name,
                person.familyNameKana() + "　" + person.givenNameKana(),
                words.day(person.dateOfBirth()),
                size(name));
    }

    private static String former(PersonalRecord person) {
        return Optional.ofNullable(person.formerFamilyName())
                .filter(former -> !former.isBlank())
                .map("（旧姓：%s）"::formatted)
                .orElse("");
    }

    private static String size(String name) {
        int letters = name.codePointCount(0, name.length());
        if (letters <= FOR_LARGE) {
            return "large";
        }
        return letters <= FOR_MEDIUM ? "medium" : "small";
    }
}
