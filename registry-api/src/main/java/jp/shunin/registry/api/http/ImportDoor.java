package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.shunin.registry.api.command.CommandOrigin;
import jp.shunin.registry.api.imports.Import;
import jp.shunin.registry.api.imports.ImportDesk;
import jp.shunin.registry.api.imports.ImportOrder;
import jp.shunin.registry.api.imports.Imports;
import jp.shunin.registry.api.imports.Layouts;
import jp.shunin.registry.api.imports.NumberedProblem;
import jp.shunin.registry.api.imports.ProblemPlace;
import jp.shunin.registry.api.imports.Upload;
import jp.shunin.registry.api.imports.file.Layout;
import jp.shunin.registry.api.imports.file.RowProblem;
import jp.shunin.registry.api.imports.file.TextEncoding;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Old registers as files: handed in, looked at, run, and told of row by row. */
@RestController
@RequestMapping(Path.IMPORTS)
class ImportDoor {

    private static final int PROBLEMS = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final String CSV = ImportResultFile.MEDIA_TYPE;

    private final ImportDesk desk;
    private final Imports imports;
    private final ImportResultFile results;
    private final Layouts layouts;
    private final Clock clock;

    ImportDoor(ImportDesk desk, Imports imports, ImportResultFile results, Layouts layouts, Clock clock) {
        this.desk = desk;
        this.imports = imports;
        this.results = results;
        this.layouts = layouts;
        this.clock = clock;
    }

    /** The body is the file itself, of whatever length; it is taken in as it comes. */
    @PostMapping(
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportAnswer> handIn(
            @RequestParam @Size(max = LONGEST_NAME) String fileName,
            @RequestParam(defaultValue = Layout.STANDARD) String layout,
            @RequestParam(required = false) @Nullable String encoding,
            @RequestBody InputStreamResource file,
            HttpServletRequest request)
            throws IOException {
        if (fileName.isBlank() || fileName.chars().anyMatch(Character::isISOControl)) {
            throw BadParameterException.malformed("fileName", "text");
        }
        String text = layouts.find(layout).orElseThrow(() -> BadParameterException.malformed("layout", "layout"));
        CommandOrigin origin = Origins.of(request, null, null);
        Upload upload =
                new Upload(fileName, layout, text, encoding(encoding), origin.recordedBy(), origin.recordedFrom());
        return accepted(desk.take(upload, file.getInputStream()), request);
    }

    @GetMapping("/{importId}")
    ImportAnswer imported(
            @PathVariable String importId,
            @RequestParam(required = false) RowProblem.@Nullable Severity severity,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + PROBLEMS) int limit,
            HttpServletRequest request) {
        Import imported = find(importId);
        List<NumberedProblem> problems =
                imports.problems(imported.importId(), place(cursor), severity, PageCursor.limit(limit));
        String next = PageCursor.next(problems, limit, NumberedProblem::place);
        return ImportAnswer.of(imported, problems, next, Language.askedBy(request), clock.getZone());
    }

    /** Starts what was checked. Who starts it confirms the encoding. */
    @PostMapping("/{importId}/run")
    ResponseEntity<ImportAnswer> runImport(
            @PathVariable String importId, @Valid @RequestBody RunImport body, HttpServletRequest request) {
        CommandOrigin origin = Origins.of(request, body.note(), body.basis());
        ImportOrder order = new ImportOrder(
                find(importId).importId(),
                body.encoding(),
                Boolean.TRUE.equals(body.onlyRowsWithoutErrors()),
                origin.recordedBy(),
                origin.recordedFrom(),
                body.note(),
                body.basis());
        return accepted(desk.start(order), request);
    }

    /** A line for each row of the file, as CSV. */
    @GetMapping(path = "/{importId}/result", produces = CSV)
    void importResult(@PathVariable String importId, HttpServletResponse response) {
        Import imported = find(importId);
        results.send(imported, response);
    }

    /**
     * How an import is to be run.
     *
     * @param encoding the encoding in which the file was read, as a person confirms it
     * @param onlyRowsWithoutErrors true to leave the rows with errors out
     */
    record RunImport(
            @NotBlank String encoding,
            @Nullable Boolean onlyRowsWithoutErrors,
            @Nullable @Size(max = LONGEST_TEXT) String note,
            @Nullable @Size(max = LONGEST_NAME) String basis) {}

    private ResponseEntity<ImportAnswer> accepted(Import imported, HttpServletRequest request) {
        Import.Run run = imported.run();
        UUID jobId = run == null ? imported.checkId() : run.runId();
        return ResponseEntity.accepted()
                .location(URI.create(run == null ? Path.IMPORTS + "/" + imported.importId() : Path.JOBS + "/" + jobId))
                .body(ImportAnswer.of(imported, List.of(), null, Language.askedBy(request), clock.getZone()));
    }

    private static @Nullable TextEncoding encoding(@Nullable String label) {
        return label == null
                ? null
                : TextEncoding.ofLabel(label)
                        .orElseThrow(() ->
                                BadParameterException.malformed("encoding", "oneOf", "UTF-8, UTF-8-BOM, WINDOWS-31J"));
    }

    private static ProblemPlace place(@Nullable String cursor) {
        try {
            String after = PageCursor.after(cursor);
            return after.isEmpty() ? ProblemPlace.BEGINNING : ProblemPlace.parse(after);
        } catch (IllegalArgumentException noCursor) {
            throw BadParameterException.malformed("cursor", "cursor");
        }
    }

    /** An id that cannot be one is an unknown id. */
    private Import find(String importId) {
        try {
            return imports.find(UUID.fromString(importId)).orElseThrow(UnknownImportException::new);
        } catch (IllegalArgumentException noId) {
            throw new UnknownImportException();
        }
    }
}
