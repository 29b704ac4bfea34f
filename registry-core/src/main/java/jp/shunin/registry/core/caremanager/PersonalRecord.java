package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The personal data of an event, all of it and nothing else, so that it can be protected as one. Names are kept as they
 * were given: no normalisation touches them.
 *
 * @param familyName 氏
 * @param givenName 名
 * @param familyNameKana セイ
 * @param givenNameKana メイ
 * @param formerFamilyName 旧姓, where one is kept
 * @param dateOfBirth 生年月日
 * @param address 住所, where it is known
 */
public record PersonalRecord(
        String familyName,
        String givenName,
        String familyNameKana,
        String givenNameKana,
        @Nullable String formerFamilyName,
        LocalDate dateOfBirth,
        @Nullable String address)
        implements PersonalDetails {

    /** Without the content: personal data does not belong in logs. */
    @Override
    public String toString() {
        return "PersonalRecord[...]";
    }
}
