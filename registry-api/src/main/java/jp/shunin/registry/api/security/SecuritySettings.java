package jp.shunin.registry.api.security;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Whose tokens are taken.
 *
 * @param embedded whether the registry issues tokens itself, to demonstration accounts; if nothing is said, it does where
 *     no issuer is configured
 * @param issuers those whose tokens are taken, and at which people sign in
 * @param signInLasts how long somebody stays signed in to the pages at most, however busy
 */
@ConfigurationProperties(SecuritySettings.PREFIX)
public record SecuritySettings(
        @Nullable Boolean embedded,
        @DefaultValue List<Issuer> issuers,
        @DefaultValue("12h") Duration signInLasts) {

    static final String PREFIX = "registry.security";

    /**
     * An OpenID Connect issuer, such as that of a prefecture.
     *
     * @param issuerUri as its tokens name it; empty for none, as compose files pass unset variables
     * @param audience what its tokens must name as audience
     * @param jwkSetUri where its keys are; null to learn that from the issuer
     * @param name goes before the names of its accounts, so that those of two issuers are never taken for one
     * @param accountClaim the claim that names the account
     * @param rolesClaim the claim that holds the roles, with dots where it lies within others
     * @param prefectureClaim the claim that holds the codes of prefectures, written likewise
     * @param prefectures the codes of the prefectures for which the issuer may speak; empty for all
     * @param roles the values of the claim that mean a role; empty if they are the names of the roles
     * @param client what the registry is at the issuer, so that people sign in there; null if only its tokens are taken
     */
    public record Issuer(
            @DefaultValue("") String issuerUri,
            @DefaultValue("") String audience,
            @Nullable String jwkSetUri,
            @DefaultValue("") String name,
            @DefaultValue("sub") String accountClaim,
            @DefaultValue("roles") String rolesClaim,
            @DefaultValue("prefecture") String prefectureClaim,
            @DefaultValue List<String> prefectures,
            @DefaultValue Map<Role, List<String>> roles,
            @Nullable Client client) {

        /** Stands for the issuer in addresses of the registry. */
        public String id() {
            return name.isEmpty() ? "issuer" : name;
        }

        /** One whose claims have the usual names. */
        public static Issuer usual(String issuerUri, String audience) {
            return new Issuer(issuerUri, audience, null, "", "sub", "roles", "prefecture", List.of(), Map.of(), null);
        }
    }

    /**
     * What the registry is at an issuer.
     *
     * @param id the name under which the issuer knows the registry; empty for none
     * @param secret its password there; null for a client without one
     * @param secretFile a file that holds it, in its place
     * @param title by which people know the issuer, where they can choose among several
     * @param scopes what is asked for
     */
    public record Client(
            @DefaultValue("") String id,
            @Nullable String secret,
            @Nullable Path secretFile,
            @DefaultValue("") String title,
            @DefaultValue("openid") List<String> scopes) {

        /** Empty settings name none, as compose files pass unset variables. */
        public boolean isNamed() {
            return !id.isBlank();
        }
    }

    public SecuritySettings {
        issuers =
                issuers.stream().filter(issuer -> !issuer.issuerUri().isBlank()).toList();
    }

    /** As the operator has set them. */
    public static SecuritySettings of(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, SecuritySettings.class);
    }

    /** Whether the registry issues tokens itself. */
    public boolean isEmbedded() {
        return embedded == null ? issuers.isEmpty() : embedded;
    }
}
