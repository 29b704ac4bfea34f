package jp.shunin.registry.api.security.signin;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.shunin.registry.api.security.Account;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * An issuer at which people sign in.
 *
 * @param id stands in the addresses of the registry to which the issuer sends people back
 * @param title by which people know it
 * @param registration what the registry is there, and where its endpoints are; asked for when somebody signs in
 * @param idTokens checks the tokens by which it says who has signed in; the nonce is checked elsewhere
 * @param accounts tells the account of somebody who has signed in; empty if the claims name none
 */
public record SignInIssuer(
        String id,
        String title,
        Supplier<ClientRegistration> registration,
        Function<ClientRegistration, JwtDecoder> idTokens,
        Function<ClaimAccessor, Optional<Account>> accounts) {

    /** Where an issuer sends people back to. */
    public static final String COMES_BACK_TO = "/sign-in/code/";

    static final String LEADS_TO_ISSUER = "/sign-in/with";

    /** Where somebody goes who wants to sign in with this issuer. */
    public String address() {
        return LEADS_TO_ISSUER + "/" + id;
    }
}
