package jp.shunin.registry.api.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Brings whoever has signed in to the page that was asked for before. Nothing that was posted is sent again. */
final class AfterSignIn implements AuthenticationSuccessHandler {

    private static final String ATTRIBUTE = AfterSignIn.class.getName();

    static void goTo(HttpServletRequest request, LocalAddress page) {
        request.getSession().setAttribute(ATTRIBUTE, page);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        response.sendRedirect(takeTarget(request).orElse(LocalAddress.START).value());
    }

    private static Optional<LocalAddress> takeTarget(HttpServletRequest request) {
        HttpSession session = request.getSession();
        Object target = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return target instanceof LocalAddress page ? Optional.of(page) : Optional.empty();
    }
}
