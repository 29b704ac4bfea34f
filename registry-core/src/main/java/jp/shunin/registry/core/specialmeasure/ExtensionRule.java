package jp.shunin.registry.core.specialmeasure;

import java.time.LocalDate;
import java.time.Period;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/**
 * How long a measure extends the qualifications of a sub-range of expiry dates (S-1): until a fixed date, or by a period
 * counted from the day after the original expiry. Exactly one of the two is given.
 *
 * @param expiresFrom the first original expiry it speaks of; null for the cohort's first
 * @param expiresThrough the last original expiry it speaks of; null for the cohort's last
 * @param until the fixed last day
 * @param period years and months from the day after the original expiry
 */
public record ExtensionRule(
        @Nullable LocalDate expiresFrom,
        @Nullable LocalDate expiresThrough,
        @Nullable LocalDate until,
        @Nullable Period period) {

    boolean speaksOf(LocalDate originalExpiry) {
        return (expiresFrom == null || !originalExpiry.isBefore(expiresFrom))
                && (expiresThrough == null || !originalExpiry.isAfter(expiresThrough));
    }

    LocalDate extend(LocalDate originalExpiry) {
        if (until != null) {
            return until;
        }
        if (period == null) {
            throw new IllegalStateException("an extension needs a fixed date or a period");
        }
        return ValidityPeriod.startingOn(originalExpiry.plusDays(1), period).through();
    }
}
