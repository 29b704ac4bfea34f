package jp.shunin.registry.api.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import jp.shunin.registry.api.imports.file.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * An old register that was handed in as a file.
 *
 * @param recognised the encoding that the file seems to have
 * @param recognisedWhole whether all of it can be read so
 * @param encoding the encoding in which it is read
 * @param checkId the job that checks it
 * @param check what the check has found so far
 * @param run how the run stands; null before it was started
 * @param failure the code of why it failed as a whole; null if it did not
 * @param failureLine the line at which it failed; null if it did not fail at one
 */
public record Import(
        UUID importId,
        ImportState state,
        String fileName,
        long bytes,
        String sha256,
        String layoutName,
        String layout,
        TextEncoding recognised,
        boolean recognisedWhole,
        TextEncoding encoding,
        String uploadedBy,
        Instant uploadedAt,
        UUID checkId,
        Check check,
        @Nullable Run run,
        @Nullable String failure,
        @Nullable Long failureLine) {

    /**
     * What a check has found.
     *
     * @param rows how many rows it has seen
     * @param errorRows how many of them cannot be recorded
     * @param checkedAt null while it is under way
     */
    public record Check(
            long rows,
            long errorRows,
            long errors,
            long notices,
            @Nullable Instant checkedAt) {}

    /**
     * How a run stands.
     *
     * @param runId the job
     * @param reached how many rows, from the first, have had a turn
     * @param done how many were recorded
     * @param skipped how many had an error that the check had found
     * @param failed how many met an error when their turn came
     */
    public record Run(
            UUID runId,
            boolean onlyRowsWithoutErrors,
            String startedBy,
            String startedFrom,
            @Nullable String note,
            @Nullable String basis,
            Instant queuedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            long reached,
            long done,
            long skipped,
            long failed) {}

    static Import of(ResultSet row) throws SQLException {
        return new Import(
                row.getObject("import_id", UUID.class),
                ImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("layout_name"),
                row.getString("layout"),
                encoding(row.getString("recognised")),
                row.getBoolean("recognised_whole"),
                encoding(row.getString("encoding")),
                row.getString("uploaded_by"),
                moment(row, "uploaded_at"),
                row.getObject("check_id", UUID.class),
                check(row),
                run(row),
                row.getString("failure"),
                row.getObject("failure_line", Long.class));
    }

    private static Check check(ResultSet row) throws SQLException {
        return new Check(
                row.getLong("checked_rows"),
                row.getLong("error_rows"),
                row.getLong("errors"),
                row.getLong("notices"),
                momentOrNull(row, "checked_at"));
    }

    private static @Nullable Run run(ResultSet row) throws SQLException {
        UUID runId = row.getObject("run_id", UUID.class);
        if (runId == null) {
            return null;
        }
        return new Run(
                runId,
                row.getBoolean("only_rows_without_errors"),
                row.getString("started_by"),
                row.getString("started_from"),
                row.getString("note"),
                row.getString("basis"),
                moment(row, "queued_at"),
                momentOrNull(row, "started_at"),
                momentOrNull(row, "finished_at"),
                row.getLong("reached"),
                row.getLong("done"),
                row.getLong("skipped"),
                row.getLong("failed"));
    }

    private static TextEncoding encoding(String label) {
        return TextEncoding.ofLabel(label).orElse(TextEncoding.UTF_8);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant momentOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
