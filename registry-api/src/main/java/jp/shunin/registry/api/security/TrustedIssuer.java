package jp.shunin.registry.api.security;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * An issuer whose tokens are taken.
 *
 * @param uri as its tokens name it
 * @param decoder checks signature, issuer, audience and times
 * @param accounts tells the account of a good token; empty if it names none
 */
public record TrustedIssuer(String uri, JwtDecoder decoder, Function<ClaimAccessor, Optional<Account>> accounts) {

    Optional<Account> account(Jwt token) {
        return accounts.apply(token);
    }
}
