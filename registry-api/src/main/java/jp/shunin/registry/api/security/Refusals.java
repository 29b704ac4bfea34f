package jp.shunin.registry.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import jp.shunin.registry.api.security.NotSignedInException.Why;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers those who are not let in as everyone is answered: with a problem that says why, and what to do. */
@Component
public class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        problems.resolveException(request, response, null, reason(failure));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        RuntimeException why = denied.getCause() instanceof RuntimeException known
                ? known
                : new NotAllowedException(NotAllowedException.Why.FORBIDDEN);
        answer(request, response, why);
    }

    /** A page that is made here asks the request at hand, which must be the one that knows who is signed in. */
    private void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException why) {
        RequestAttributes outside = RequestContextHolder.getRequestAttributes();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        try {
            problems.resolveException(request, response, null, why);
        } finally {
            RequestContextHolder.setRequestAttributes(outside);
        }
    }

    private static RuntimeException reason(AuthenticationException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .<RuntimeException>mapMulti((cause, found) -> {
                    if (cause instanceof NotSignedInException || cause instanceof IssuerAwayException) {
                        found.accept((RuntimeException) cause);
                    }
                })
                .findFirst()
                .orElseGet(() -> new NotSignedInException(
                        failure instanceof InvalidBearerTokenException ? Why.TOKEN_INVALID : Why.TOKEN_MISSING));
    }
}
