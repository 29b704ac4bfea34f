package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.specialmeasure.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * A period that a special measure covers: what the measure made of it, or would make of it.
 *
 * @param originalThrough the last day without any extension (S-2)
 * @param before the last day before the measure is applied; of what it has extended, the original one; null if it has
 *     no end
 * @param after the last day after it is applied; the same as before where it does nothing
 */
public record MeasureCover(
        Qualification qualification,
        CoverState state,
        LocalDate originalThrough,
        @Nullable LocalDate before,
        @Nullable LocalDate after) {}
