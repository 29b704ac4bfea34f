package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.jspecify.annotations.Nullable;

/**
 * An extension by a special measure as an old register has it.
 *
 * @param measureId the measure, which must have been declared
 * @param through the last day to which it extends; null if the old register names the measure only
 */
public record LegacyExtension(MeasureId measureId, @Nullable LocalDate through) {}
