package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.specialmeasure.Qualification;

/**
 * What a special measure would do to a qualification of a person.
 *
 * @param originalThrough the last day without any extension
 * @param before the last day as it is
 * @param after the last day as it would be; the same where the measure has no effect
 */
public record MeasureEffect(
        Qualification qualification, Coverage coverage, LocalDate originalThrough, LocalDate before, LocalDate after) {}
