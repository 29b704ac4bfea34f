package jp.shunin.registry.api.security.embedded;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** The form was open for too long, or another site sent it: nobody is signed in by it. The password is not kept. */
final class StaleSignIn implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            response.sendRedirect(EmbeddedAuthorizationServer.FORM + "?again");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
