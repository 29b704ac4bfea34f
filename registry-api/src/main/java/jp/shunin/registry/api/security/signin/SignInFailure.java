package jp.shunin.registry.api.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import jp.shunin.registry.api.security.IssuerAwayException;
import jp.shunin.registry.api.security.signin.SignInPages.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.RestClientException;

/** Tells who could not sign in why, and does not try again by itself. */
final class SignInFailure implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailure.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Reason reason = reason(failure);
        // What the issuer or the browser said may be anything, so it is not put into the lines that all read.
        log.warn("Somebody could not sign in at {}: {}", request.getRequestURI(), reason);
        log.debug("because", failure);
        response.sendRedirect(SignInPages.because(reason));
    }

    private static Reason reason(AuthenticationException failure) {
        if (causes(failure)
                .anyMatch(cause -> cause instanceof IssuerAwayException || cause instanceof RestClientException)) {
            return Reason.ISSUER_AWAY;
        }
        return failure instanceof OAuth2AuthenticationException refused ? reason(refused) : Reason.FAILED;
    }

    private static Reason reason(OAuth2AuthenticationException refused) {
        return switch (refused.getError().getErrorCode()) {
            case SignedInUsers.NO_ACCOUNT -> Reason.NO_ACCOUNT;
            case OAuth2ErrorCodes.ACCESS_DENIED -> Reason.DENIED;
            default -> Reason.FAILED;
        };
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
