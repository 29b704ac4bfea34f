package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A card as an old register prints it.
 *
 * @param issuedOn the day of issue (交付年月日); null if it is not said
 * @param from the first day of its term; null if it is not said, as mostly
 * @param through its last day (有効期間満了日), without any extension
 */
public record LegacyCard(
        @Nullable LocalDate issuedOn, @Nullable LocalDate from, LocalDate through) {

    /** The card of a known period. */
    static LegacyCard of(@Nullable LocalDate issuedOn, ValidityPeriod period) {
        return new LegacyCard(issuedOn, period.from(), period.through());
    }
}
