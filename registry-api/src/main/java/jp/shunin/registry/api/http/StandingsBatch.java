package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import jp.shunin.registry.api.export.CsvFile;
import jp.shunin.registry.api.pages.PagesAhead;
import jp.shunin.registry.projections.standing.kept.Bytes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The standings of a list of people: an answer for each number, in the order asked. Lists in lines have no limit;
 * they are answered while they are read.
 */
@RestController
class StandingsBatch {

    /** 8 MiB: room for the most numbers in one JSON object. */
    static final int MOST_BYTES = 8 << 20;

    private static final String PATH = "/api/v1/standings:batch";

    private final BatchAnswers answers;
    private final JsonMapper json;
    private final Clock clock;

    StandingsBatch(BatchAnswers answers, JsonMapper json, Clock clock) {
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    /** Whether it is a list that must be read as a whole. */
    static boolean isPostedAsOne(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && Path.of(request).equals(PATH)
                && MediaType.APPLICATION_JSON_VALUE.equalsIgnoreCase(withoutParameters(request.getContentType()));
    }

    private static @Nullable String withoutParameters(@Nullable String mediaType) {
        return mediaType == null ? null : mediaType.replaceFirst(";.*", "").strip();
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    void batch(@Valid @RequestBody BatchRequest body, HttpServletRequest request, HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        answer(body.questions(LocalDate.now(clock)), request, response);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void lines(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate through,
            @RequestParam(required = false) @Nullable YearMonth month,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        NdjsonLine line = new NdjsonLine(json, days(on, from, through, month));
        BoundedLines lines = new BoundedLines(ReadAhead.of(request.getInputStream()));
        answer(BatchLines.questions(lines, line), request, response);
    }

    @PostMapping(path = PATH, consumes = "text/csv")
    void table(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate through,
            @RequestParam(required = false) @Nullable YearMonth month,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, HttpMediaTypeNotAcceptableException {
        BatchDays days = days(on, from, through, month);
        BoundedLines lines = new BoundedLines(ReadAhead.of(request.getInputStream()));
        answer(CsvLine.questions(lines, days), request, response);
    }

    private BatchDays days(
            @Nullable LocalDate on, @Nullable LocalDate from, @Nullable LocalDate through, @Nullable YearMonth month) {
        return BatchDays.named(on, from, through, month, BatchDays.on(LocalDate.now(clock)))
                .orElseThrow(() -> BadParameterException.malformed("on", "batchDays"));
    }

    private void answer(Iterator<BatchQuestion> asked, HttpServletRequest request, HttpServletResponse response)
            throws HttpMediaTypeNotAcceptableException {
        BatchForm form = BatchForm.askedBy(request);
        StreamedAnswer.send(response, form.mediaType(), out -> write(asked, form, out));
    }

    private void write(Iterator<BatchQuestion> asked, BatchForm form, OutputStream out) throws IOException {
        switch (form) {
            case NDJSON -> writeJson(asked, new BatchJson(json, false), out);
            case JSON -> writeJson(asked, new BatchJson(json, true), out);
            case CSV ->
                CsvFile.write(BatchSheet.ANSWERS, each -> answers.answer(asked, each), StandardCharsets.UTF_8, out);
        }
    }

    private void writeJson(Iterator<BatchQuestion> asked, BatchJson form, OutputStream out) throws IOException {
        try (PagesAhead<BatchQuestion, Bytes> pages = answers.pages(asked, form::page)) {
            form.send(pages, out);
        }
    }
}
