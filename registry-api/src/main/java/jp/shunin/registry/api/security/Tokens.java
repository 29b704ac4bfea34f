package jp.shunin.registry.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.shunin.registry.api.security.NotSignedInException.Why;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/**
 * Tells from a bearer token who is signed in.
 *
 * <p>To check a signature takes longer than to answer a standing, so a token that was found good is remembered: by its
 * hash, until it expires, and for {@link #REMEMBERED_FOR} at most. Then it is checked anew, so a key that its issuer takes
 * back does not stay good. What is remembered was checked in full; no other token has its hash.
 */
final class Tokens {

    static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, TrustedIssuer> issuers;
    private final Clock clock;
    private final Cache<String, Remembered> remembered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    private record Remembered(AccountToken account, Instant until) {}

    Tokens(List<TrustedIssuer> issuers, Clock clock) {
        this.issuers = issuers.stream().collect(Collectors.toUnmodifiableMap(TrustedIssuer::uri, Function.identity()));
        this.clock = clock;
    }

    Authentication authenticate(Authentication claimed) {
        String token = ((BearerTokenAuthenticationToken) claimed).getToken();
        String hash = sha256(token);
        Remembered known = remembered.getIfPresent(hash);
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.until())) {
            return known.account();
        }
        TrustedIssuer issuer = issuer(token);
        Jwt checked = checked(issuer, token);
        AccountToken account = new AccountToken(issuer.account(checked).orElseThrow(() -> refused(Why.TOKEN_INVALID)));
        remembered.put(hash, new Remembered(account, until(checked, now)));
        return account;
    }

    private static Instant until(Jwt checked, Instant now) {
        Instant expiry = Objects.requireNonNull(checked.getExpiresAt());
        Instant atMost = now.plus(REMEMBERED_FOR);
        return expiry.isBefore(atMost) ? expiry : atMost;
    }

    /** Whose token it claims to be; that it is, the signature must show. */
    private TrustedIssuer issuer(String token) {
        try {
            String claimed = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            TrustedIssuer issuer = claimed == null ? null : issuers.get(claimed);
            if (issuer == null) {
                throw refused(Why.TOKEN_INVALID);
            }
            return issuer;
        } catch (ParseException | RuntimeException unreadable) {
            throw unreadable instanceof InvalidBearerTokenException known ? known : refused(Why.TOKEN_INVALID);
        }
    }

    private static Jwt checked(TrustedIssuer issuer, String token) {
        try {
            return issuer.decoder().decode(token);
        } catch (JwtValidationException invalid) {
            throw refused(hasExpired(invalid) ? Why.TOKEN_EXPIRED : Why.TOKEN_INVALID);
        } catch (BadJwtException bad) {
            throw refused(Why.TOKEN_INVALID);
        } catch (JwtException | JwtDecoderInitializationException away) {
            throw new InvalidBearerTokenException("the issuer is away", new IssuerAwayException(away));
        }
    }

    private static boolean hasExpired(JwtValidationException invalid) {
        return invalid.getErrors().size() == 1
                && invalid.getErrors().stream()
                        .anyMatch(
                                error -> String.valueOf(error.getDescription()).startsWith("Jwt expired"));
    }

    private static InvalidBearerTokenException refused(Why why) {
        return new InvalidBearerTokenException(why.name(), new NotSignedInException(why));
    }

    private static String sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
