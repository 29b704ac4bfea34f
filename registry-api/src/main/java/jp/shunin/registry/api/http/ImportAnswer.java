package jp.shunin.registry.api.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.shunin.registry.api.imports.Import;
import jp.shunin.registry.api.imports.ImportState;
import jp.shunin.registry.api.imports.NumberedProblem;
import jp.shunin.registry.api.imports.file.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands.
 *
 * @param layout the name of the layout by which its headers are read
 * @param run null before it was started
 * @param failure why it failed as a whole; null if it did not
 * @param problems what was found, by line; page by page
 * @param next the cursor of the next problems; null if there are no more
 */
record ImportAnswer(
        UUID importId,
        ImportState state,
        String fileName,
        long bytes,
        String sha256,
        String layout,
        Encoding encoding,
        String uploadedBy,
        OffsetDateTime uploadedAt,
        Check check,
        @Nullable Run run,
        @Nullable Failure failure,
        List<Found> problems,
        @Nullable String next) {

    /**
     * The encoding of the file, to be confirmed when the import is run.
     *
     * @param recognised what it seems to be
     * @param whole whether all of the file can be read so
     * @param used in which it is read
     */
    record Encoding(String recognised, boolean whole, String used) {}

    /**
     * What the pre-flight check has found so far.
     *
     * @param checkedAt null while it is under way
     */
    record Check(
            UUID jobId,
            long rows,
            long errorRows,
            long errors,
            long notices,
            @Nullable OffsetDateTime checkedAt) {}

    /** How the run stands. */
    record Run(UUID jobId, boolean onlyRowsWithoutErrors, long reached, long done, long skipped, long failed) {}

    /** @param line where it failed; null where it was not at a line */
    record Failure(String code, @Nullable Long line, String detail) {}

    /** Something about a cell, or about its row; the detail says how to mend it. */
    record Found(
            long line,
            @Nullable String column,
            @Nullable String value,
            RowProblem.Severity severity,
            String code,
            @Nullable String rule,
            String detail) {

        static Found of(RowProblem problem, Locale locale) {
            return new Found(
                    problem.line(),
                    problem.column(),
                    problem.value(),
                    problem.severity(),
                    problem.code(),
                    problem.rule(),
                    problem.detail(locale));
        }
    }

    static ImportAnswer of(
            Import imported, List<NumberedProblem> problems, @Nullable String next, Locale locale, ZoneId zone) {
        Import.Check check = imported.check();
        Instant checkedAt = check.checkedAt();
        return new ImportAnswer(
                imported.importId(),
                imported.state(),
                imported.fileName(),
                imported.bytes(),
                imported.sha256(),
                imported.layoutName(),
                new Encoding(
                        imported.recognised().label(),
                        imported.recognisedWhole(),
                        imported.encoding().label()),
                imported.uploadedBy(),
                imported.uploadedAt().atZone(zone).toOffsetDateTime(),
                new Check(
                        imported.checkId(),
                        check.rows(),
                        check.errorRows(),
                        check.errors(),
                        check.notices(),
                        checkedAt == null ? null : checkedAt.atZone(zone).toOffsetDateTime()),
                run(imported.run()),
                failure(imported, locale),
                problems.stream()
                        .map(problem -> Found.of(problem.problem(), locale))
                        .toList(),
                next);
    }

    private static @Nullable Run run(Import.@Nullable Run run) {
        return run == null
                ? null
                : new Run(
                        run.runId(),
                        run.onlyRowsWithoutErrors(),
                        run.reached(),
                        run.done(),
                        run.skipped(),
                        run.failed());
    }

    private static @Nullable Failure failure(Import imported, Locale locale) {
        String code = imported.failure();
        return code == null
                ? null
                : new Failure(
                        code,
                        imported.failureLine(),
                        ProblemTexts.text(locale, "detail." + code, String.valueOf(imported.failureLine())));
    }
}
