package jp.shunin.registry.api.security;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What every token must show beside its signature. */
public final class TokenChecks {

    /** Those with a key pair: a shared secret, or none at all, proves nothing here. */
    public static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(SignatureAlgorithm.values());

    private TokenChecks() {}

    /** It has not expired, and is of this issuer and for this audience. */
    public static OAuth2TokenValidator<Jwt> of(String issuer, String audience, Clock clock) {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(clock);
        times.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience)));
    }
}
