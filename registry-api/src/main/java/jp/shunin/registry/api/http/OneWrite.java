package jp.shunin.registry.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a JSON answer as a whole. Spring flushes it before the server knows that it is complete: then it goes out in two
 * pieces, without its length, and costs two writes to the network. Answers that are streamed go out as they are written.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class OneWrite extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Whole(response));
    }

    private static final class Whole extends HttpServletResponseWrapper {

        Whole(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!isJson(getContentType())) {
                super.flushBuffer();
            }
        }

        private static boolean isJson(@Nullable String type) {
            return type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
        }
    }
}
