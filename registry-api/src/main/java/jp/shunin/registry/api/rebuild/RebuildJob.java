package jp.shunin.registry.api.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import jp.shunin.registry.api.bulk.JobState;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of read models, or its rollback.
 *
 * @param total about how many events there are; in the end, how many were read
 * @param done how many of them have been read
 * @param failure the code of why it failed; null if it did not
 */
public record RebuildJob(
        UUID jobId,
        Kind kind,
        ReadModelChoice readModel,
        JobState state,
        String startedBy,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long total,
        long done,
        @Nullable String failure) {

    /** Which way the tables are swapped. */
    public enum Kind {
        REBUILD,
        ROLLBACK
    }

    static RebuildJob of(ResultSet row) throws SQLException {
        return new RebuildJob(
                row.getObject("job_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                ReadModelChoice.valueOf(row.getString("read_model")),
                JobState.valueOf(row.getString("state")),
                row.getString("started_by"),
                row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getLong("total"),
                row.getLong("done"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
