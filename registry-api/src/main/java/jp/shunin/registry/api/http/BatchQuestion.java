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
 * @param fault why the line could not be read; null if it could
 */
record BatchQuestion(
        long line,
        String number,
        @Nullable RegistrationNumber wellFormed,
        @Nullable BatchDays days,
        @Nullable ValueFault fault) {

    static BatchQuestion of(long line, String number, BatchDays days) {
        boolean canBeOne = RegistrationNumber.isWellFormed(number);
        return new BatchQuestion(line, number, canBeOne ? new RegistrationNumber(number) : null, days, null);
    }

    /** @param text what of the line is shown in the answer */
    static BatchQuestion unreadable(long line, String text, ValueFault fault) {
        return new BatchQuestion(line, text, null, null, fault);
    }
}
