package jp.shunin.registry.api.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.shunin.registry.api.http.Allowances.Allowance;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who asks the public part too often is told to wait, before anything is looked up. Everyone is told how much is left, by
 * the headers of draft-ietf-httpapi-ratelimit-headers.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 30)
class PublicRateLimitFilter extends OncePerRequestFilter {

    /** The page on which anyone may ask what the public part tells. */
    private static final String CHECK_PAGE = "/check";

    private final Allowances allowances;
    private final String policy;
    private final HandlerExceptionResolver problems;

    PublicRateLimitFilter(
            Allowances allowances,
            PublicRateLimit limit,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.allowances = allowances;
        this.policy = limit.policy();
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Path.isPublic(request) && !Path.of(request).equals(CHECK_PAGE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Allowance allowance = allowances.take(ClientAddress.of(request.getRemoteAddr()));
        response.setHeader("RateLimit-Policy", policy);
        response.setHeader("RateLimit", "\"public\";r=" + allowance.left());
        if (allowance.askAgainIn().isZero()) {
            chain.doFilter(request, response);
        } else {
            problems.resolveException(request, response, null, new TooManyRequestsException(allowance.askAgainIn()));
        }
    }
}
