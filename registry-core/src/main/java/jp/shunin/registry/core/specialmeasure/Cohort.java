package jp.shunin.registry.core.specialmeasure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom a measure covers (S-1): those whose qualification ends, without any extension, within two dates, both included.
 *
 * @param expiresFrom the first original expiry covered
 * @param expiresThrough the last original expiry covered
 * @param includeTransferredInSince people who transferred in after their expiry count if they did so on or after this
 *     day; null if they do not count
 */
public record Cohort(
        LocalDate expiresFrom,
        LocalDate expiresThrough,
        @Nullable LocalDate includeTransferredInSince) {

    public boolean covers(LocalDate originalExpiry) {
        return !originalExpiry.isBefore(expiresFrom) && !originalExpiry.isAfter(expiresThrough);
    }
}
