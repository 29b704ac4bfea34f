package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Makes problem details (RFC 9457) in the language asked for, each with a stable code. */
final class Problem {

    private static final Pattern READABLE = Pattern.compile("/([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*");

    private Problem() {}

    /** The problem of a code, in the words that {@link ProblemTexts} has for it. */
    static ProblemDetail of(HttpServletRequest request, HttpStatus status, String code, Object... facts) {
        return withDetail(request, status, code, ProblemTexts.text(Language.askedBy(request), "detail." + code, facts));
    }

    static ProblemDetail withDetail(HttpServletRequest request, HttpStatus status, String code, String detail) {
        Locale locale = Language.askedBy(request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(ProblemTexts.text(locale, "title." + status.value()));
        problem.setInstance(instance(request));
        problem.setProperty("code", code);
        return problem;
    }

    /** The same problem, with what is to be mended one by one. */
    static ProblemDetail withErrors(ProblemDetail problem, List<FieldProblem> errors) {
        problem.setProperty("errors", errors);
        return problem;
    }

    /** The address asked for; null if it is none, for then it cannot be cited. */
    private static @Nullable URI instance(HttpServletRequest request) {
        String asked = request.getRequestURI();
        return asked != null && READABLE.matcher(asked).matches() ? URI.create(asked) : null;
    }
}
