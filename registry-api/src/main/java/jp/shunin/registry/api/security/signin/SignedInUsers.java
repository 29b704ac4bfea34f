package jp.shunin.registry.api.security.signin;

import java.time.Clock;
import jp.shunin.registry.api.security.Account;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Reads from an issuer's claims who has signed in, as from the tokens that are shown to the API. */
final class SignedInUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** The error code of somebody whose claims name no account. */
    static final String NO_ACCOUNT = "no_account";

    private final SignInIssuers issuers;
    private final Clock clock;

    SignedInUsers(SignInIssuers issuers, Clock clock) {
        this.issuers = issuers;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest signedIn) {
        String issuer = signedIn.getClientRegistration().getRegistrationId();
        Account account = issuers.issuer(issuer)
                .accounts()
                .apply(signedIn.getIdToken())
                .orElseThrow(() -> new OAuth2AuthenticationException(NO_ACCOUNT));
        return new SignedInUser(account, signedIn.getIdToken(), clock.instant());
    }
}
