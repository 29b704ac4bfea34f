package jp.shunin.registry.api.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the files of strangers from the disk. A file in a form is written there as soon as anybody looks for a field of
 * the form, and the first to do so looks for the mark against forgery, before it is known who sends it. So whoever may
 * not hand in files is sent to the page of the form instead, without a look into what was sent.
 */
@Component
@Order(UploadGate.BEFORE_ALL_DOORS)
class UploadGate extends OncePerRequestFilter {

    static final int BEFORE_ALL_DOORS = -110;

    private static final String FILES = "multipart/";

    private final Operations pages = new Operations(PageTable.operations());

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String form = request.getContentType();
        return form == null
                || !form.toLowerCase(Locale.ROOT).startsWith(FILES)
                || request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (mayHandIn(request)) {
            chain.doFilter(request, response);
        } else if (!HttpMethod.POST.matches(request.getMethod())) {
            response.setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, request.getRequestURI());
        }
    }

    private boolean mayHandIn(HttpServletRequest request) {
        Optional<Account> account = signedIn(request.getSession(false));
        return pages.find(request)
                .filter(asked -> account.filter(known -> AccessTable.admits(
                                known, request.getMethod(), asked.operation().pattern()))
                        .isPresent())
                .isPresent();
    }

    private static Optional<Account> signedIn(@Nullable HttpSession session) {
        Object context = session == null
                ? null
                : session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext known
                ? Optional.ofNullable(known.getAuthentication()).flatMap(Account::of)
                : Optional.empty();
    }
}
