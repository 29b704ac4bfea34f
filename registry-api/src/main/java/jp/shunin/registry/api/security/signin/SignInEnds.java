package jp.shunin.registry.api.security.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody stays signed in longer than a day's work, however busy: by then the issuer must say again who this is. */
final class SignInEnds extends OncePerRequestFilter {

    private final Duration lasts;
    private final Clock clock;

    SignInEnds(Duration lasts, Clock clock) {
        this.lasts = lasts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && isOver(SecurityContextHolder.getContext().getAuthentication())) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(@Nullable Authentication signedIn) {
        return signedIn != null
                && signedIn.getPrincipal() instanceof SignedInUser user
                && !clock.instant().isBefore(user.since().plus(lasts));
    }
}
