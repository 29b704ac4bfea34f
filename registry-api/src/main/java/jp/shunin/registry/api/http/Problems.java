package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.shunin.registry.api.command.StaleVersionException;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Every no as problem details (RFC 9457) with a stable code, the rule, and a pointer to what is to be mended. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail refused(CommandRefused refused, HttpServletRequest request) {
        Refusal refusal = refused.refusal();
        HttpStatus status =
                switch (refusal.code().kind()) {
                    case RULE -> HttpStatus.CONFLICT;
                    case IMPOSSIBLE_VALUE -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                };
        String detail = refusal.detail(request.getLocale());
        ProblemDetail problem = problem(status, refusal.code().name(), title(status, request.getLocale()), detail);
        refusal.rule().map(Rule::id).ifPresent(rule -> problem.setProperty("rule", rule));
        refusal.code()
                .field()
                .ifPresent(field -> problem.setProperty(
                        "errors",
                        List.of(new FieldProblem("/" + field, refusal.code().name(), detail))));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail stale(StaleVersionException stale, HttpServletRequest request) {
        String detail = isJapanese(request.getLocale())
                ? "登録簿の内容は版 %d です（If-Match は版 %d）。読み直してからもう一度行ってください。".formatted(stale.actual(), stale.expected())
                : "The entry is at version %d, not %d as If-Match says. Read it again, then try again."
                        .formatted(stale.actual(), stale.expected());
        HttpStatus status = HttpStatus.PRECONDITION_FAILED;
        return problem(status, "STALE_VERSION", title(status, request.getLocale()), detail);
    }

    @ExceptionHandler
    ProblemDetail malformed(MalformedRequestException malformed, HttpServletRequest request) {
        HttpStatus status = HttpStatus.BAD_REQUEST;
        ProblemDetail problem = problem(
                status, "MALFORMED", title(status, request.getLocale()), String.valueOf(malformed.getMessage()));
        problem.setProperty("parameter", malformed.name());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        HttpStatus status = HttpStatus.BAD_REQUEST;
        String detail = isJapanese(request.getLocale())
                ? "%s の値 %s を読み取れません。日付は 2026-11-21、時点は 2026-05-01T00:00:00+09:00 のように書いてください。"
                        .formatted(mismatch.getName(), mismatch.getValue())
                : "%s cannot be read from %s. Write dates as 2026-11-21 and moments as 2026-05-01T00:00:00+09:00."
                        .formatted(mismatch.getName(), mismatch.getValue());
        ProblemDetail problem = problem(status, "MALFORMED", title(status, request.getLocale()), detail);
        problem.setProperty("parameter", mismatch.getName());
        return problem;
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> errors = invalid.getFieldErrors().stream()
                .map(error -> new FieldProblem(pointer(error), "INVALID", String.valueOf(error.getDefaultMessage())))
                .toList();
        HttpStatus unprocessable = HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail problem = problem(
                unprocessable,
                "INVALID_FIELDS",
                title(unprocessable, request.getLocale()),
                isJapanese(request.getLocale())
                        ? "項目に誤りがあります。errors の各項目を直してください。"
                        : "Some fields are wrong. Mend each of errors.");
        problem.setProperty("errors", errors);
        return ResponseEntity.of(problem).headers(headers).build();
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpStatus bad = HttpStatus.BAD_REQUEST;
        ProblemDetail problem = problem(
                bad,
                "MALFORMED",
                title(bad, request.getLocale()),
                isJapanese(request.getLocale())
                        ? "本文を読み取れません。JSON の形と、示された項目の値を確かめてください。"
                        : "The body cannot be read. Check the form of the JSON and the value that is pointed to.");
        if (unreadable.getCause() instanceof JacksonException cause) {
            problem.setProperty(
                    "errors", List.of(new FieldProblem(pointer(cause), "MALFORMED", cause.getOriginalMessage())));
        }
        return ResponseEntity.of(problem).headers(headers).build();
    }

    private static ProblemDetail problem(HttpStatus status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:shunin:problem:" + code));
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }

    private static String title(HttpStatus status, Locale locale) {
        Map<HttpStatus, String> japanese = Map.of(
                HttpStatus.BAD_REQUEST, "読み取れない要求です",
                HttpStatus.NOT_FOUND, "見つかりません",
                HttpStatus.CONFLICT, "規則により記録できません",
                HttpStatus.PRECONDITION_FAILED, "内容が変わっています",
                HttpStatus.UNPROCESSABLE_CONTENT, "ありえない値です");
        return isJapanese(locale) ? japanese.getOrDefault(status, status.getReasonPhrase()) : status.getReasonPhrase();
    }

    private static boolean isJapanese(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
    }

    /** {@code subjects[0].hours} as {@code /subjects/0/hours}. */
    private static String pointer(FieldError error) {
        return "/" + error.getField().replace('.', '/').replace('[', '/').replace("]", "");
    }

    private static String pointer(JacksonException cause) {
        if (!(cause instanceof DatabindException)) {
            return "";
        }
        StringBuilder pointer = new StringBuilder();
        cause.getPath()
                .forEach(reference -> pointer.append('/')
                        .append(
                                reference.getPropertyName() == null
                                        ? reference.getIndex()
                                        : reference.getPropertyName()));
        return pointer.toString();
    }

    /** A field to be mended. */
    record FieldProblem(@Nullable String pointer, String code, String detail) {}
}
