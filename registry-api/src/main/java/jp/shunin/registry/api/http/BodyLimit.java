package jp.shunin.registry.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Reads the body of each command once, and no further than a command can be long, whatever length it claims to have. So
 * too the one question that is a long list. Lists of numbers may be longer than other commands.
 */
@Component
@Order(CommandFilters.BODY_LIMIT)
class BodyLimit extends OncePerRequestFilter {

    /** 1 MiB; the longest sensible command, a completion with all its subjects, has some 10 KiB. */
    static final int MOST_BYTES = 1 << 20;

    private final HandlerExceptionResolver problems;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PostedCommands.isOne(request)
                && !HttpMethod.PATCH.matches(request.getMethod())
                && !HttpMethod.PUT.matches(request.getMethod())
                && !StandingsBatch.isPostedAsOne(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most = isLongList(request) ? StandingsBatch.MOST_BYTES : MOST_BYTES;
        if (request.getContentLengthLong() > most) {
            refuse(request, response, most);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            refuse(request, response, most);
            return;
        }
        chain.doFilter(new ReadRequest(request, body), response);
    }

    private static boolean isLongList(HttpServletRequest request) {
        return StandingsBatch.isPostedAsOne(request) || Path.of(request).startsWith(Path.WATCH_LISTS);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int most) {
        problems.resolveException(request, response, null, new BodyTooLargeException(most));
    }
}
