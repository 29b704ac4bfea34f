package jp.shunin.registry.api.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import org.jspecify.annotations.Nullable;

/**
 * The application of a special measure to everyone in its cohort (S-4).
 *
 * @param measureVersion the version of the measure that was approved
 * @param startedBy the account that approved it, and so records its events
 * @param startedFrom the network address of the approval
 * @param total how many people there are
 * @param done how many were extended by it
 * @param skipped how many it has no effect on: in force as long already, or not covered
 * @param failed how many could not be covered
 * @param reached the number up to which everybody has had a turn; null at the beginning
 * @param failure the code of why the job as a whole failed; null if it did not
 */
public record Job(
        UUID jobId,
        MeasureId measureId,
        long measureVersion,
        JobState state,
        String startedBy,
        String startedFrom,
        @Nullable String note,
        @Nullable String basis,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long total,
        long done,
        long skipped,
        long failed,
        @Nullable RegistrationNumber reached,
        @Nullable String failure) {

    static Job of(ResultSet row) throws SQLException {
        return new Job(
                row.getObject("job_id", UUID.class),
                new MeasureId(row.getString("measure_id")),
                row.getLong("measure_version"),
                JobState.valueOf(row.getString("state")),
                row.getString("started_by"),
                row.getString("started_from"),
                row.getString("note"),
                row.getString("basis"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("skipped"),
                row.getLong("failed"),
                number(row.getString("reached")),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable RegistrationNumber number(String reached) {
        return reached.isEmpty() ? null : new RegistrationNumber(reached);
    }
}
