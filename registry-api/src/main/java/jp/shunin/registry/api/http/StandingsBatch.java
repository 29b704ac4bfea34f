package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The standings of a list of people: a line for each number, in the order asked. */
@RestController
class StandingsBatch {

    /** 8 MiB: room for the most numbers, each with its day on a line of its own. */
    static final int MOST_BYTES = 8 << 20;

    private static final String PATH = "/api/v1/standings:batch";

    private final BatchLines lines;
    private final BatchAnswers answers;
    private final Clock clock;

    StandingsBatch(BatchLines lines, BatchAnswers answers, Clock clock) {
        this.lines = lines;
        this.answers = answers;
        this.clock = clock;
    }

    static boolean isPosted(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && Path.of(request).equals(PATH);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    void batch(@Valid @RequestBody BatchRequest body, HttpServletResponse response) {
        LocalDate day = body.on() == null ? LocalDate.now(clock) : body.on();
        answer(
                body.registrationNumbers().stream()
                        .map(number -> new BatchQuestion(number, day))
                        .toList(),
                response);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void lines(
            @RequestParam(required = false) @Nullable LocalDate on,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer(lines.read(request.getReader(), on == null ? LocalDate.now(clock) : on), response);
    }

    private void answer(List<BatchQuestion> asked, HttpServletResponse response) {
        BatchRequest.requireNotTooMany(asked);
        StreamedAnswer.send(response, MediaType.APPLICATION_NDJSON_VALUE, out -> answers.write(asked, out));
    }
}
