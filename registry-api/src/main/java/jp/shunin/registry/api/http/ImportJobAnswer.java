package jp.shunin.registry.api.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.shunin.registry.api.bulk.JobState;
import jp.shunin.registry.api.imports.Import;
import jp.shunin.registry.api.imports.ImportState;
import org.jspecify.annotations.Nullable;

/** How the check or the run of an import stands, in the form of any job. What it found is told by the import. */
final class ImportJobAnswer {

    private ImportJobAnswer() {}

    static JobAnswer of(Import imported, UUID jobId, Locale locale, ZoneId zone) {
        Import.Run run = imported.run();
        return run != null && run.runId().equals(jobId)
                ? ofRun(imported, run, locale, zone)
                : ofCheck(imported, jobId, locale, zone);
    }

    private static JobAnswer ofCheck(Import imported, UUID jobId, Locale locale, ZoneId zone) {
        Import.Check check = imported.check();
        boolean running = imported.state() == ImportState.CHECKING;
        boolean ended = check.checkedAt() == null && !running;
        return new JobAnswer(
                jobId,
                null,
                imported.importId(),
                null,
                running ? JobState.RUNNING : ended ? finished(imported.state()) : JobState.SUCCEEDED,
                check.rows(),
                check.rows() - check.errorRows(),
                0,
                check.errorRows(),
                imported.uploadedBy(),
                imported.uploadedAt().atZone(zone).toOffsetDateTime(),
                imported.uploadedAt().atZone(zone).toOffsetDateTime(),
                moment(check.checkedAt(), zone),
                ended ? failure(imported, locale) : null,
                List.of(),
                null);
    }

    private static JobAnswer ofRun(Import imported, Import.Run run, Locale locale, ZoneId zone) {
        boolean queued = imported.state() == ImportState.RUNNING && run.startedAt() == null;
        return new JobAnswer(
                run.runId(),
                null,
                imported.importId(),
                null,
                queued ? JobState.QUEUED : finished(imported.state()),
                imported.check().rows(),
                run.done(),
                run.skipped(),
                run.failed(),
                run.startedBy(),
                run.queuedAt().atZone(zone).toOffsetDateTime(),
                moment(run.startedAt(), zone),
                moment(run.finishedAt(), zone),
                failure(imported, locale),
                List.of(),
                null);
    }

    private static JobState finished(ImportState state) {
        return switch (state) {
            case UPLOADING, CHECKING, CHECKED, RUNNING -> JobState.RUNNING;
            case FINISHED -> JobState.SUCCEEDED;
            case FAILED -> JobState.FAILED;
            case CANCELLED -> JobState.CANCELLED;
        };
    }

    private static JobAnswer.@Nullable Failure failure(Import imported, Locale locale) {
        String code = imported.failure();
        return code == null
                ? null
                : new JobAnswer.Failure(
                        code, ProblemTexts.text(locale, "detail." + code, String.valueOf(imported.failureLine())));
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : moment.atZone(zone).toOffsetDateTime();
    }
}
