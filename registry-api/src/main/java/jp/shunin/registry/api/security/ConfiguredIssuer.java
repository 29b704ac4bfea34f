package jp.shunin.registry.api.security;

import java.time.Clock;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.util.StringUtils;

/** An issuer as the operator has configured it. It is asked for its keys when the first of its tokens comes, and not before. */
final class ConfiguredIssuer {

    private ConfiguredIssuer() {}

    static TrustedIssuer of(SecuritySettings.Issuer settings, Clock clock) {
        return new TrustedIssuer(
                settings.issuerUri(),
                new SupplierJwtDecoder(() -> decoder(settings, clock)),
                new AccountClaims(settings)::account);
    }

    private static JwtDecoder decoder(SecuritySettings.Issuer settings, Clock clock) {
        String keys = settings.jwkSetUri();
        NimbusJwtDecoder decoder = (StringUtils.hasText(keys)
                        ? NimbusJwtDecoder.withJwkSetUri(keys)
                        : NimbusJwtDecoder.withIssuerLocation(settings.issuerUri()))
                .jwsAlgorithms(taken -> {
                    taken.clear();
                    taken.addAll(TokenChecks.ALGORITHMS);
                })
                .build();
        decoder.setJwtValidator(TokenChecks.of(settings.issuerUri(), settings.audience(), clock));
        return decoder;
    }
}
