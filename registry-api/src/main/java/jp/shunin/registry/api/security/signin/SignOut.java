package jp.shunin.registry.api.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.util.HtmlUtils;

/** After the registry's own session, ends that of the issuer, where the issuer can do so. */
final class SignOut extends OidcClientInitiatedLogoutSuccessHandler {

    SignOut(ClientRegistrationRepository issuers) {
        super(issuers);
        setDefaultTargetUrl(SignInPages.SIGNED_OUT);
        setPostLogoutRedirectUri("{baseUrl}" + SignInPages.SIGNED_OUT);
        setRedirectStrategy(SignOut::leave);
    }

    /** The pages let no form lead to another site, and a redirect counts as part of its form. So the browser is asked. */
    private static void leave(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if (address.startsWith("/")) {
            response.sendRedirect(address);
            return;
        }
        response.setHeader("Refresh", "0;url=" + address);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.getWriter()
                .write("<!doctype html><title>…</title><a href=\"%s\">→</a>".formatted(HtmlUtils.htmlEscape(address)));
    }
}
