package jp.shunin.registry.api.http;

import jp.shunin.registry.core.caremanager.RegistrationNumber;
import org.jspecify.annotations.Nullable;

/**
 * One question of a batch.
 *
 * @param line its place in the list, from 1 on
 * @param number the number as it was given, whether it can be one or not
 * @param wellFormed the number; null if it cannot be one
 * @param days null if the line could not be read
 */
record BatchQuestion(
        long line,
        String number,
        @Nullable RegistrationNumber wellFormed,
        @Nullable BatchDays days) {

    static BatchQuestion of(long line, String number, @Nullable BatchDays days) {
        boolean canBeOne = RegistrationNumber.isWellFormed(number);
        return new BatchQuestion(line, number, canBeOne ? new RegistrationNumber(number) : null, days);
    }
}
