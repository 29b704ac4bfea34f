package jp.shunin.registry.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** No cache on the way keeps what may hold personal data: all that the API answers, the public part aside. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class NoStore extends OncePerRequestFilter {

    private static final String API = "/api/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Path.of(request).startsWith(API) || Path.isPublic(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        chain.doFilter(request, response);
    }
}
