package jp.shunin.registry.api.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import jp.shunin.registry.api.security.Role;
import jp.shunin.registry.core.policy.Prefecture;

/** Tokens that no client would get, signed with the key that an embedded registry keeps in its data folder. */
public final class TestTokens {

    /** An account with all roles in all prefectures, for tests that are not about who may do what. */
    public static final String EVERYONE = "tester";

    /** Tests move the clock. */
    private static final long A_LONG_TIME = 4_000;

    public static final String AUDIENCE = "shunin-registry";

    private TestTokens() {}

    /** A token of {@link #EVERYONE} for a registry that is told this port ({@code server.port}). */
    public static String ofEveryone(Path dataDirectory, String port) {
        return signed(dataDirectory, claims(port).build());
    }

    /** The claims of {@link #EVERYONE}. */
    public static JWTClaimsSet.Builder claims(String port) {
        return claims(port, EVERYONE, List.of(Role.values()), List.of(Prefecture.values()));
    }

    public static JWTClaimsSet.Builder claims(
            String port, String account, List<Role> roles, List<Prefecture> prefectures) {
        return new JWTClaimsSet.Builder()
                .issuer("http://localhost:" + port)
                .subject(account)
                .audience(AUDIENCE)
                .claim("roles", roles.stream().map(Role::name).toList())
                .claim("prefecture", prefectures.stream().map(Prefecture::code).toList())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(A_LONG_TIME, ChronoUnit.DAYS)));
    }

    public static String signed(Path dataDirectory, JWTClaimsSet claims) {
        try {
            return signed(ECKey.parse(Files.readString(dataDirectory.resolve("token-signing-key.json"))), claims);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String signed(ECKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The prefectures of codes. */
    public static List<Prefecture> prefectures(String... codes) {
        return Arrays.stream(codes).map(Prefecture::ofCode).toList();
    }
}
