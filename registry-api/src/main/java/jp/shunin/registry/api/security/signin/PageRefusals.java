package jp.shunin.registry.api.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.security.AskedForPage;
import jp.shunin.registry.api.security.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Sends who is not signed in to where people sign in, and keeps what was typed. A form whose session is over is kept too;
 * one that another site sends is refused.
 */
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Refusals problems;
    private final KeptForms forms;

    PageRefusals(Refusals problems, KeptForms forms) {
        this.problems = problems;
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (!AskedForPage.by(request)) {
            problems.commence(request, response, failure);
        } else if (Browsers.isReading(request)) {
            AfterSignIn.goTo(request, pageOf(request));
            go(request, response, SignInPages.SIGN_IN);
        } else if (Browsers.comesFromOwnPage(request)) {
            keep(request, response);
        } else {
            problems.commence(request, response, failure);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && AskedForPage.by(request) && Browsers.comesFromOwnPage(request)) {
            keep(request, response);
        } else {
            problems.handle(request, response, denied);
        }
    }

    /** Nobody has to type it again; but it is for a person to post it again. */
    private void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LocalAddress page = pageOf(request);
        boolean kept = forms.keep(request, page);
        if (kept && isSomebodySignedIn()) {
            go(request, response, page.value());
        } else {
            AfterSignIn.goTo(request, page);
            go(request, response, SignInPages.because(kept ? SignInPages.Reason.EXPIRED : SignInPages.Reason.TOO_LONG));
        }
    }

    /** Such as by another tab of the same browser, which has another form since then. */
    private static boolean isSomebodySignedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(Account::of)
                .isPresent();
    }

    /** The page that shows what a request asks for, or the form that it posts. */
    private static LocalAddress pageOf(HttpServletRequest request) {
        if (SignInPages.SIGN_OUT.equals(request.getRequestURI())) {
            return LocalAddress.START;
        }
        Optional<LocalAddress> named =
                Browsers.isReading(request) ? Optional.empty() : LocalAddress.of(request.getParameter(KeptForms.PAGE));
        return named.or(() -> Browsers.page(request))
                .or(() -> LocalAddress.of(LocalAddress.withQuery(KeptForms.page(request), queryOf(request))))
                .orElse(LocalAddress.START);
    }

    private static @Nullable String queryOf(HttpServletRequest request) {
        return Browsers.isReading(request) ? request.getQueryString() : null;
    }

    private static void go(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if (Browsers.isPartOfPage(request)) {
            response.setHeader(Browsers.GO_TO, address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.setHeader("Location", address);
            response.setStatus(HttpStatus.SEE_OTHER.value());
        }
    }
}
