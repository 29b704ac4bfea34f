package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.RenewalBase;

/**
 * What a special measure adds to a term (S-2). It is not a period of its own.
 *
 * @param through the last day to which the term is extended
 * @param measure the measure that extends it
 * @param renewalBase from which end the next term is counted
 */
public record Extension(LocalDate through, MeasureId measure, RenewalBase renewalBase) {}
