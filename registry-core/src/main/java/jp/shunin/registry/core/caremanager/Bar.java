package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;

/**
 * The bar to a new registration that follows from a removal.
 *
 * @param number the number that was removed
 * @param removedOn the first day without registration
 * @param through the last day on which a new registration is barred
 */
public record Bar(RegistrationNumber number, LocalDate removedOn, LocalDate through) {

    boolean barsOn(LocalDate day) {
        return !day.isBefore(removedOn) && !day.isAfter(through);
    }
}
