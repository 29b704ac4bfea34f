package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.specialmeasure.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * What a special measure would do to a qualification of a person.
 *
 * @param originalThrough the last day without any extension, as it was given; null if none was
 * @param before the last day as it is; null if there is none
 * @param after the last day as it would be; the same where the measure has no effect
 */
public record MeasureEffect(
        Qualification qualification,
        Coverage coverage,
        @Nullable LocalDate originalThrough,
        @Nullable LocalDate before,
        @Nullable LocalDate after) {}
