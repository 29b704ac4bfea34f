package jp.shunin.registry.api.security.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import jp.shunin.registry.api.security.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody who has signed in to the pages.
 *
 * @param idToken by which the issuer said so; shown to it again at the end
 * @param since when that was
 */
record SignedInUser(Account account, OidcIdToken idToken, Instant since) implements OidcUser, Account.Holder {

    @Override
    public String getName() {
        return account.name();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return account.authorities();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    /** What the issuer says by its signature is enough; it is not asked for more. */
    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }
}
