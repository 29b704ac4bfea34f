package jp.shunin.registry.api.bulk;

import java.util.UUID;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.jspecify.annotations.Nullable;

/**
 * The wish to apply a measure, as it was approved.
 *
 * @param startedBy the account that approved it
 * @param startedFrom its network address
 * @param note why, free text
 * @param basis the number of the document on which it rests
 */
public record MeasureJobRequest(
        UUID jobId,
        MeasureId measureId,
        String startedBy,
        String startedFrom,
        @Nullable String note,
        @Nullable String basis) {}
