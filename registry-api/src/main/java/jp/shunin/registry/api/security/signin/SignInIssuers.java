package jp.shunin.registry.api.security.signin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.shunin.registry.api.security.IssuerAwayException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** The issuers at which people sign in. What one has told of itself is remembered; while it is away it is asked again. */
final class SignInIssuers implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    private final Map<String, SignInIssuer> issuers = new LinkedHashMap<>();
    private final Map<String, ClientRegistration> registrations = new ConcurrentHashMap<>();
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    SignInIssuers(List<SignInIssuer> issuers) {
        issuers.forEach(issuer -> this.issuers.put(issuer.id(), issuer));
    }

    Collection<SignInIssuer> all() {
        return issuers.values();
    }

    /** @throws IllegalArgumentException if there is no such issuer */
    SignInIssuer issuer(String id) {
        SignInIssuer issuer = issuers.get(id);
        if (issuer == null) {
            throw new IllegalArgumentException("nobody signs in at " + id);
        }
        return issuer;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        SignInIssuer issuer = issuers.get(id);
        if (issuer == null) {
            return null;
        }
        ClientRegistration known = registrations.get(id);
        if (known != null) {
            return known;
        }
        ClientRegistration told = ask(issuer);
        registrations.put(id, told);
        return told;
    }

    private static ClientRegistration ask(SignInIssuer issuer) {
        try {
            return issuer.registration().get();
        } catch (RuntimeException away) {
            throw new AuthenticationServiceException(issuer.id() + " is away", new IssuerAwayException(away));
        }
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoders.computeIfAbsent(
                registration.getRegistrationId(), id -> issuer(id).idTokens().apply(registration));
    }
}
