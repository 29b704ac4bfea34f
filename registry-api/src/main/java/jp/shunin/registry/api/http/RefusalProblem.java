package jp.shunin.registry.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalKind;
import jp.shunin.registry.core.rule.Rule;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A no of the domain as a problem, with the rule that refuses and the field that it is about. */
final class RefusalProblem {

    private RefusalProblem() {}

    static ProblemDetail of(Refusal refusal, HttpServletRequest request) {
        String code = refusal.code().name();
        String detail = refusal.detail(Language.askedBy(request));
        ProblemDetail problem =
                Problem.withDetail(request, status(refusal.code().kind()), code, detail);
        refusal.rule().map(Rule::id).ifPresent(rule -> problem.setProperty("rule", rule));
        refusal.field().ifPresent(field -> Problem.withErrors(problem, List.of(about(field, code, detail, request))));
        return problem;
    }

    private static HttpStatus status(RefusalKind kind) {
        return switch (kind) {
            case RULE -> HttpStatus.CONFLICT;
            case IMPOSSIBLE_VALUE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case NOT_YOURS -> HttpStatus.FORBIDDEN;
        };
    }

    /** A question has parameters where a command has fields. */
    private static FieldProblem about(String field, String code, String detail, HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                ? FieldProblem.ofParameter(field, code, detail)
                : FieldProblem.ofField("/" + field, code, detail);
    }
}
