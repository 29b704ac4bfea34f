package jp.shunin.registry.api.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import jp.shunin.registry.api.security.AskedForPage;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The problem of a request that failed outside all controllers, and so past {@link Problems}. */
@RestController
class LastResort implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        ProblemDetail problem = Problems.byStatus(request, status(request));
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            problem.setInstance(URI.create(asked));
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        return (AskedForPage.by(request) && !isOfApi(request)
                        ? answer
                        : answer.contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .body(problem);
    }

    private static boolean isOfApi(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                && asked.startsWith("/api/");
    }

    /** Who asks for this page itself, without an error, asks for something that is not there. */
    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }
}
