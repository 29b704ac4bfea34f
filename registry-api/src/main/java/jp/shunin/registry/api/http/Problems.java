package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.shunin.registry.api.bulk.JobRunsAlreadyException;
import jp.shunin.registry.api.command.StaleVersionException;
import jp.shunin.registry.api.export.UnencodableException;
import jp.shunin.registry.api.imports.ImportRefusedException;
import jp.shunin.registry.api.imports.file.UnreadableFileException;
import jp.shunin.registry.api.security.IssuerAwayException;
import jp.shunin.registry.api.security.NotAllowedException;
import jp.shunin.registry.api.security.NotSignedInException;
import jp.shunin.registry.api.watch.UnknownWatchListException;
import jp.shunin.registry.api.watch.WatchListFullException;
import jp.shunin.registry.api.watch.WatchLists;
import jp.shunin.registry.api.webhook.BadWebhookUrlException;
import jp.shunin.registry.api.webhook.NotVerifiedException;
import jp.shunin.registry.api.webhook.UnknownWebhookException;
import jp.shunin.registry.api.webhook.WebhookStateException;
import jp.shunin.registry.core.data.InvalidDataFileException;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.projections.listing.ListsLagException;
import jp.shunin.registry.projections.rebuild.NothingToRollBackException;
import jp.shunin.registry.projections.rebuild.RebuildRunsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Every no as problem details (RFC 9457) with a stable code, the rule, and a pointer to what is to be mended. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private static final String MALFORMED = "MALFORMED";
    private static final String RETRY_AFTER_SECONDS = "5";

    /** The codes of what HTTP itself refuses, before any command or question is understood. */
    private static final Map<HttpStatus, String> CODES = Map.of(
            HttpStatus.FORBIDDEN, "FORBIDDEN",
            HttpStatus.NOT_FOUND, "NOT_FOUND",
            HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED",
            HttpStatus.NOT_ACCEPTABLE, "NOT_ACCEPTABLE",
            HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE",
            HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR",
            HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE");

    @ExceptionHandler
    ProblemDetail refused(CommandRefused refused, HttpServletRequest request) {
        return RefusalProblem.of(refused.refusal(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notSignedIn(NotSignedInException notSignedIn, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .header(HttpHeaders.WWW_AUTHENTICATE, notSignedIn.why().challenge())
                .body(Problem.of(
                        request, HttpStatus.UNAUTHORIZED, notSignedIn.why().name()));
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowedException notAllowed, HttpServletRequest request) {
        Object[] facts = NamedFacts.in(Language.askedBy(request), notAllowed.facts());
        return Problem.of(request, HttpStatus.FORBIDDEN, notAllowed.why().name(), facts);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> issuerAway(IssuerAwayException away, HttpServletRequest request) {
        log.warn("{} {} not answered: {}", request.getMethod(), request.getRequestURI(), away.getMessage(), away);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(Problem.of(request, HttpStatus.SERVICE_UNAVAILABLE, "ISSUER_AWAY"));
    }

    @ExceptionHandler
    ProblemDetail stale(StaleVersionException stale, HttpServletRequest request) {
        String said = stale.expected().said();
        return Problem.of(request, HttpStatus.PRECONDITION_FAILED, "STALE_VERSION", stale.actual(), said);
    }

    @ExceptionHandler
    ProblemDetail badParameter(BadParameterException bad, HttpServletRequest request) {
        String detail = ProblemTexts.text(Language.askedBy(request), bad.expected(), bad.facts());
        return badParameter(request, bad.name(), bad.fault(), detail);
    }

    @ExceptionHandler
    ProblemDetail unknownCursor(UnknownCursorException unknown, HttpServletRequest request) {
        ProblemDetail problem =
                Problem.of(request, HttpStatus.UNPROCESSABLE_CONTENT, "CURSOR_UNKNOWN", unknown.position());
        String detail = ProblemTexts.text(Language.askedBy(request), "expected.position");
        return Problem.withErrors(
                problem,
                List.of(FieldProblem.ofParameter(unknown.parameter(), ValueFault.UNKNOWN_VALUE.code(), detail)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyStreams(TooManyStreamsException full, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(Problem.of(request, HttpStatus.SERVICE_UNAVAILABLE, "TOO_MANY_STREAMS"));
    }

    @ExceptionHandler
    ProblemDetail unknownWebhook(UnknownWebhookException unknown, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.NOT_FOUND, "WEBHOOK_UNKNOWN");
    }

    @ExceptionHandler
    ProblemDetail webhookState(WebhookStateException state, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.CONFLICT, "WEBHOOK_STATE", state.state());
    }

    @ExceptionHandler
    ProblemDetail notVerified(NotVerifiedException notVerified, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.CONFLICT, "WEBHOOK_NOT_VERIFIED", notVerified.answered());
    }

    @ExceptionHandler
    ProblemDetail badWebhookUrl(BadWebhookUrlException bad, HttpServletRequest request) {
        String code = "WEBHOOK_URL_" + bad.fault();
        ProblemDetail problem = Problem.of(request, HttpStatus.UNPROCESSABLE_CONTENT, code);
        return Problem.withErrors(
                problem,
                List.of(FieldProblem.ofField("/url", bad.fault().name(), String.valueOf(problem.getDetail()))));
    }

    @ExceptionHandler
    ProblemDetail unknownWatchList(UnknownWatchListException unknown, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.NOT_FOUND, "WATCH_LIST_UNKNOWN");
    }

    @ExceptionHandler
    ProblemDetail watchListFull(WatchListFullException full, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.CONFLICT, "WATCH_LIST_FULL", WatchLists.MOST_NUMBERS);
    }

    @ExceptionHandler
    ProblemDetail badNumbers(BadNumbersException bad, HttpServletRequest request) {
        ProblemDetail problem =
                Problem.of(request, HttpStatus.UNPROCESSABLE_CONTENT, "LINES_WITHOUT_NUMBER", bad.total());
        Locale locale = Language.askedBy(request);
        problem.setProperty(
                "lines",
                bad.lines().stream()
                        .map(line -> LineWithoutNumber.of(line, locale))
                        .toList());
        problem.setProperty("total", bad.total());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail reusedKey(KeyOfAnotherRequestException reused, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_REUSED");
    }

    @ExceptionHandler
    ProblemDetail keyInUse(KeyUsedMeanwhileException inUse, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.CONFLICT, "IDEMPOTENCY_KEY_IN_USE");
    }

    @ExceptionHandler
    ProblemDetail unknownJob(UnknownJobException unknown, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.NOT_FOUND, "JOB_UNKNOWN");
    }

    @ExceptionHandler
    ProblemDetail unknownImport(UnknownImportException unknown, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.NOT_FOUND, "IMPORT_UNKNOWN");
    }

    @ExceptionHandler
    ProblemDetail importRefused(ImportRefusedException refused, HttpServletRequest request) {
        return Problem.of(
                request,
                HttpStatus.CONFLICT,
                refused.reason().name(),
                refused.facts().toArray());
    }

    @ExceptionHandler
    ProblemDetail unreadableFile(UnreadableFileException unreadable, HttpServletRequest request) {
        return Problem.of(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                unreadable.reason().name(),
                unreadable.facts().toArray());
    }

    @ExceptionHandler
    ProblemDetail brokenLayout(InvalidDataFileException broken, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.UNPROCESSABLE_CONTENT, "LAYOUT_BROKEN", broken.problems());
    }

    @ExceptionHandler
    ProblemDetail jobEnded(JobEndedException ended, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.CONFLICT, "JOB_ENDED", ended.state());
    }

    @ExceptionHandler
    ProblemDetail rebuildRuns(RebuildRunsException running, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.CONFLICT, "REBUILD_RUNNING");
    }

    @ExceptionHandler
    ProblemDetail nothingToRollBack(NothingToRollBackException nothing, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.CONFLICT, "NOTHING_TO_ROLL_BACK");
    }

    @ExceptionHandler
    ProblemDetail jobRuns(JobRunsAlreadyException running, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.CONFLICT, "APPLICATION_RUNNING");
    }

    @ExceptionHandler
    ProblemDetail invalid(BindException invalid, HttpServletRequest request) {
        ProblemDetail problem = Problem.of(request, HttpStatus.UNPROCESSABLE_CONTENT, "INVALID_FIELDS");
        return Problem.withErrors(problem, InvalidFields.problems(invalid, Language.askedBy(request)));
    }

    @ExceptionHandler
    ProblemDetail tooLarge(BodyTooLargeException tooLarge, HttpServletRequest request) {
        return Problem.of(request, HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", tooLarge.mostBytes());
    }

    @ExceptionHandler
    ProblemDetail unencodable(UnencodableException unencodable, HttpServletRequest request) {
        ProblemDetail problem =
                Problem.of(request, HttpStatus.UNPROCESSABLE_CONTENT, "UNENCODABLE_CHARACTERS", unencodable.charset());
        problem.setProperty("cells", unencodable.cells());
        problem.setProperty("total", unencodable.total());
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> lagging(ListsLagException lagging, HttpServletRequest request) {
        log.warn("{} not answered: {}", request.getRequestURI(), lagging.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(Problem.of(request, HttpStatus.SERVICE_UNAVAILABLE, "LISTS_LAG"));
    }

    /** Nothing may follow what has been sent: the connection is broken off, so that nobody takes a part for the whole. */
    @ExceptionHandler
    void brokenOff(BrokenOffException brokenOff) {
        throw brokenOff;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyRequestsException tooMany, HttpServletRequest request) {
        String seconds = Long.toString(tooMany.seconds());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .body(Problem.of(request, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS", seconds));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure, HttpServletRequest request) {
        if (DatabaseAway.caused(failure)) {
            log.warn("{} {} not answered: no database", request.getMethod(), request.getRequestURI(), failure);
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .body(byStatus(request, HttpStatus.SERVICE_UNAVAILABLE));
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return ResponseEntity.internalServerError().body(byStatus(request, HttpStatus.INTERNAL_SERVER_ERROR));
    }

    /** The problem of a status that came without more to say. */
    static ProblemDetail byStatus(HttpServletRequest request, HttpStatus status) {
        String otherwise = status.is4xxClientError() ? MALFORMED : "INTERNAL_ERROR";
        return Problem.of(request, status, CODES.getOrDefault(status, otherwise), BodyLimit.MOST_BYTES);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(invalid(invalid, asked(request)), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpServletRequest asked = asked(request);
        if (unreadable.getCause() instanceof JacksonException cause && !UnreadableBody.isEmpty(cause)) {
            ValueFault fault = UnreadableBody.fault(cause);
            ProblemDetail problem = Problem.of(asked, fault.status(), fault.problemCode());
            List<FieldProblem> errors = List.of(UnreadableBody.problem(cause, Language.askedBy(asked)));
            return answer(Problem.withErrors(problem, errors), headers);
        }
        return answer(Problem.of(asked, HttpStatus.BAD_REQUEST, "BODY_MISSING"), headers);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpServletRequest asked = asked(request);
        String detail = ProblemTexts.text(Language.askedBy(asked), "field.REQUIRED");
        return answer(badParameter(asked, missing.getParameterName(), ValueFault.REQUIRED, detail), headers);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest asked = asked(request);
        Class<?> type = mismatch.getRequiredType();
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        ValueFault fault = ValueFault.of(type, String.valueOf(mismatch.getValue()));
        String detail = ExpectedForm.of(type, Language.askedBy(asked));
        return answer(badParameter(asked, name, fault, detail), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        if (known.is5xxServerError()) {
            log.error("{} failed", asked(request).getRequestURI(), refused);
        }
        return answer(byStatus(asked(request), known), headers);
    }

    private static ProblemDetail badParameter(
            HttpServletRequest request, String name, ValueFault fault, String detail) {
        String named = ProblemTexts.text(Language.askedBy(request), "parameter", name, detail);
        ProblemDetail problem = Problem.withDetail(request, fault.status(), fault.problemCode(), named);
        return Problem.withErrors(problem, List.of(FieldProblem.ofParameter(name, fault.code(), detail)));
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
    }

    private static HttpServletRequest asked(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
