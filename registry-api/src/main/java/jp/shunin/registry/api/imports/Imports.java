package jp.shunin.registry.api.imports;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.shunin.registry.api.imports.file.RowProblem;
import jp.shunin.registry.api.imports.file.TextEncoding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports and how they stand. Each method is one statement, and takes part in the transaction of the caller. */
@Component
public class Imports {

    private static final String CHECKED_PAGE = """
        update import set checked_rows = checked_rows + ?, error_rows = error_rows + ?, errors = errors + ?,
            notices = notices + ?
        where import_id = ? and state = 'CHECKING' and check_token = ?
        """;

    private static final String RUN = """
        update import set state = 'RUNNING', run_id = ?, only_rows_without_errors = ?, started_by = ?, started_from = ?,
            note = ?, basis = ?, queued_at = ?
        where import_id = ? and state = 'CHECKED'
        """;

    private static final String RECORDED_PAGE = """
        update import set reached = reached + ?, done = done + ?, skipped = skipped + ?, failed = failed + ?
        where import_id = ? and state = 'RUNNING' and reached = ?
        """;

    private static final String PROBLEMS = """
        select * from import_problem
        where import_id = ? and (line, number) > (?, ?) and severity = coalesce(?::text, severity)
        order by line, number limit ?
        """;

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final Clock clock;

    Imports(JdbcClient jdbc, JdbcTemplate rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    public Optional<Import> find(UUID importId) {
        return jdbc.sql("select * from import where import_id = ?")
                .param(importId)
                .query((row, _) -> Import.of(row))
                .optional();
    }

    /** The newest imports, newest first. */
    public List<Import> newest(int limit) {
        return jdbc.sql("select * from import where state <> 'UPLOADING' order by uploaded_at desc, import_id limit ?")
                .param(limit)
                .query((row, _) -> Import.of(row))
                .list();
    }

    /** The import of which a job is the check or the run. */
    public Optional<Import> findByJob(UUID jobId) {
        return jdbc.sql("select * from import where check_id = ? or run_id = ?")
                .param(jobId)
                .param(jobId)
                .query((row, _) -> Import.of(row))
                .optional();
    }

    /** The newest import of the same file in the same layout that did not fail. */
    public Optional<Import> findSame(String sha256, String layout) {
        return jdbc.sql("select * from import where sha256 = ? and layout = ? and state not in"
                        + " ('UPLOADING', 'FAILED', 'CANCELLED') order by uploaded_at desc limit 1")
                .param(sha256)
                .param(layout)
                .query((row, _) -> Import.of(row))
                .optional();
    }

    /** The newest other import of the same file in the same layout that did not fail. */
    public Optional<Import> findOtherSame(Import imported) {
        return jdbc.sql("select * from import where sha256 = ? and layout = ? and import_id <> ? and state not in"
                        + " ('UPLOADING', 'FAILED', 'CANCELLED') order by uploaded_at desc limit 1")
                .param(imported.sha256())
                .param(imported.layout())
                .param(imported.importId())
                .query((row, _) -> Import.of(row))
                .optional();
    }

    /** The next problems by line, at most so many. */
    public List<NumberedProblem> problems(
            UUID importId, ProblemPlace after, RowProblem.@Nullable Severity severity, int limit) {
        String only = severity == null ? null : severity.name();
        return jdbc.sql(PROBLEMS)
                .param(importId)
                .param(after.line())
                .param(after.number())
                .param(only)
                .param(limit)
                .query((row, _) -> NumberedProblem.of(row))
                .list();
    }

    /** The next problems of a code by line, at most so many. */
    public List<NumberedProblem> problemsOf(UUID importId, String code, ProblemPlace after, int limit) {
        return jdbc.sql("select * from import_problem where import_id = ? and code = ? and (line, number) > (?, ?)"
                        + " order by line, number limit ?")
                .param(importId)
                .param(code)
                .param(after.line())
                .param(after.number())
                .param(limit)
                .query((row, _) -> NumberedProblem.of(row))
                .list();
    }

    /** How many problems of each kind were found, errors first, the most frequent first. */
    public List<ProblemCount> problemCounts(UUID importId) {
        return jdbc.sql("select severity, code, count(*) as count from import_problem where import_id = ?"
                        + " group by severity, code order by severity, count desc, code")
                .param(importId)
                .query((row, _) -> new ProblemCount(
                        RowProblem.Severity.valueOf(row.getString("severity")),
                        row.getString("code"),
                        row.getLong("count")))
                .list();
    }

    /** The errors of some lines, by line. */
    List<NumberedProblem> errors(UUID importId, long fromLine, long throughLine) {
        return jdbc.sql("select * from import_problem where import_id = ? and severity = 'ERROR'"
                        + " and line between ? and ? order by line, number")
                .param(importId)
                .param(fromLine)
                .param(throughLine)
                .query((row, _) -> NumberedProblem.of(row))
                .list();
    }

    Set<Long> errorLines(UUID importId, long fromLine, long throughLine) {
        Set<Long> lines = new HashSet<>();
        errors(importId, fromLine, throughLine)
                .forEach(error -> lines.add(error.problem().line()));
        return lines;
    }

    void begin(Upload upload, UUID importId) {
        jdbc.sql("delete from import where state = 'UPLOADING' and uploaded_at < ?::timestamptz - interval '1 day'")
                .param(now())
                .update();
        jdbc.sql("insert into import (import_id, state, file_name, layout_name, layout, uploaded_by, uploaded_from,"
                        + " uploaded_at, check_id) values (?, 'UPLOADING', ?, ?, ?, ?, ?, ?, ?)")
                .param(importId)
                .param(upload.fileName())
                .param(upload.layoutName())
                .param(upload.layout())
                .param(upload.uploadedBy())
                .param(upload.uploadedFrom())
                .param(now())
                .param(UUID.randomUUID())
                .update();
    }

    void discard(UUID importId) {
        jdbc.sql("delete from import where import_id = ?").param(importId).update();
    }

    void uploaded(UUID importId, UploadedFile file, TextEncoding encoding) {
        jdbc.sql("update import set state = 'CHECKING', bytes = ?, sha256 = ?, recognised = ?, recognised_whole = ?,"
                        + " encoding = ? where import_id = ? and state = 'UPLOADING'")
                .param(file.bytes())
                .param(file.sha256())
                .param(file.recognised().encoding().label())
                .param(file.recognised().whole())
                .param(encoding.label())
                .param(importId)
                .update();
    }

    /** Begins the check from the first row, also where another process had begun it. */
    boolean beginCheck(UUID importId, UUID token) {
        boolean begun = jdbc.sql("update import set check_token = ?, checked_rows = 0, error_rows = 0, errors = 0,"
                                + " notices = 0 where import_id = ? and state = 'CHECKING'")
                        .param(token)
                        .param(importId)
                        .update()
                == 1;
        if (begun) {
            jdbc.sql("delete from import_problem where import_id = ?")
                    .param(importId)
                    .update();
        }
        return begun;
    }

    /** @throws NotMyTurnException if another process has begun the check anew, or it was cancelled */
    void checked(UUID importId, UUID token, PageFindings page) {
        requireTurn(jdbc.sql(CHECKED_PAGE)
                .param(page.rows())
                .param(page.errorRows())
                .param(page.errors())
                .param(page.notices())
                .param(importId)
                .param(token)
                .update());
        note(importId, ProblemRows.OF_THE_CHECK, page.problems());
    }

    void endCheck(UUID importId, UUID token) {
        requireTurn(jdbc.sql("update import set state = 'CHECKED', checked_at = ?"
                        + " where import_id = ? and state = 'CHECKING' and check_token = ?")
                .param(now())
                .param(importId)
                .param(token)
                .update());
    }

    /** Whether the import was checked and not started yet. */
    boolean start(ImportOrder order, UUID runId) {
        return jdbc.sql(RUN)
                        .param(runId)
                        .param(order.onlyRowsWithoutErrors())
                        .param(order.startedBy())
                        .param(order.startedFrom())
                        .param(order.note())
                        .param(order.basis())
                        .param(now())
                        .param(order.importId())
                        .update()
                == 1;
    }

    void beginRun(UUID importId) {
        jdbc.sql("update import set started_at = ? where import_id = ? and state = 'RUNNING' and started_at is null")
                .param(now())
                .param(importId)
                .update();
    }

    /**
     * Counts a page of rows, in the transaction that records them.
     *
     * @param reached how many rows had had a turn before it
     * @throws NotMyTurnException if another process had its turn, or it was cancelled; then nothing must be recorded
     */
    void recorded(UUID importId, long reached, PageOutcome page) {
        requireTurn(jdbc.sql(RECORDED_PAGE)
                .param(page.rows())
                .param(page.done())
                .param(page.skipped())
                .param(page.problems().size())
                .param(importId)
                .param(reached)
                .update());
        note(importId, ProblemRows.OF_THE_RUN, page.problems());
    }

    void endRun(UUID importId, long reached) {
        requireTurn(jdbc.sql("update import set state = 'FINISHED', finished_at = ?"
                        + " where import_id = ? and state = 'RUNNING' and reached = ?")
                .param(now())
                .param(importId)
                .param(reached)
                .update());
    }

    void fail(UUID importId, String code, @Nullable Long line) {
        jdbc.sql("update import set state = 'FAILED', finished_at = ?, failure = ?, failure_line = ?::bigint"
                        + " where import_id = ? and state in ('CHECKING', 'RUNNING')")
                .param(now())
                .param(code)
                .param(line)
                .param(importId)
                .update();
    }

    /** Ends an import; what it has recorded stays. Whether it had not ended yet. */
    public boolean cancel(UUID importId) {
        return jdbc.sql("update import set state = 'CANCELLED', finished_at = ?"
                                + " where import_id = ? and state in ('CHECKING', 'CHECKED', 'RUNNING')")
                        .param(now())
                        .param(importId)
                        .update()
                == 1;
    }

    /** Takes an import away with its file, unless it is at work; what it has recorded stays. Whether it did. */
    public boolean delete(UUID importId) {
        return jdbc.sql("delete from import where import_id = ? and state in ('CHECKED', 'FINISHED', 'FAILED',"
                                + " 'CANCELLED')")
                        .param(importId)
                        .update()
                == 1;
    }

    private void note(UUID importId, int firstNumber, List<RowProblem> problems) {
        if (!problems.isEmpty()) {
            rows.update(new ProblemRows(importId, firstNumber, problems)::insert);
        }
    }

    private static void requireTurn(int updated) {
        if (updated == 0) {
            throw new NotMyTurnException();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
