package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import jp.shunin.registry.core.time.OpenEnd;
import org.jspecify.annotations.Nullable;

/**
 * Whether a qualification is held on a date, and the stretch in which it is.
 *
 * @param valid whether it is held
 * @param from the first day of the stretch; null if it is not held
 * @param through the last day of the stretch, extensions included; null if it is not held, or has no end
 * @param originalThrough the last day without the extensions; null where none applies
 */
public record Held(
        boolean valid,
        @Nullable LocalDate from,
        @Nullable LocalDate through,
        @Nullable LocalDate originalThrough) {

    static final Held NOT = new Held(false, null, null, null);

    static Held within(LocalDate from, LocalDate through, LocalDate originalThrough) {
        return new Held(
                true, from, OpenEnd.orNull(through), originalThrough.isBefore(through) ? originalThrough : null);
    }
}
