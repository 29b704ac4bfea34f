package jp.shunin.registry.api.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.shunin.registry.core.policy.Prefecture;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Refuses settings with which others could come in than those who should. */
final class SafeStart {

    private static final String LET_SOMEBODY_ELSE_ISSUE = """
        Name the issuer whose tokens are taken: registry.security.issuers[0].issuer-uri and .audience (in the environment \
        REGISTRY_SECURITY_ISSUERS_0_ISSUERURI and REGISTRY_SECURITY_ISSUERS_0_AUDIENCE).\
        """;

    private static final Pattern IN_ADDRESSES = Pattern.compile("[A-Za-z0-9-]+");

    private final SecuritySettings settings;
    private final Environment environment;

    SafeStart(SecuritySettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** @throws SecuritySettingsException if the registry must not be started so */
    void require() {
        if (settings.isEmbedded()) {
            requireNoIssuer();
            requireLoopback();
        } else {
            requireIssuers();
        }
    }

    private void requireNoIssuer() {
        if (!settings.issuers().isEmpty()) {
            throw new SecuritySettingsException(
                    "The embedded authorization server, whose passwords everyone knows, is switched on together with"
                            + " the issuer " + settings.issuers().getFirst().issuerUri() + ".",
                    "Leave out registry.security.embedded, or the issuers.");
        }
    }

    private void requireLoopback() {
        if (isServing() && !isLoopback(environment.getProperty("server.address", ""))) {
            throw new SecuritySettingsException(
                    "The embedded authorization server, whose passwords everyone knows, would be reached from beyond"
                            + " this"
                            + " machine: server.address is %s."
                                    .formatted(environment.getProperty("server.address", "not set")),
                    LET_SOMEBODY_ELSE_ISSUE + " Or leave server.address at 127.0.0.1.");
        }
    }

    /** On the command line no port is opened. */
    private boolean isServing() {
        return environment.getProperty("server.port", Integer.class, 0) >= 0;
    }

    private static boolean isLoopback(String address) {
        try {
            return StringUtils.hasText(address)
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private void requireIssuers() {
        if (settings.issuers().isEmpty()) {
            throw new SecuritySettingsException(
                    "Nobody could sign in: the embedded authorization server is switched off, and no issuer is"
                            + " configured.",
                    LET_SOMEBODY_ELSE_ISSUE);
        }
        settings.issuers().forEach(SafeStart::requireSound);
        requireNamesOfTheirOwn(settings.issuers());
    }

    private static void requireSound(SecuritySettings.Issuer issuer) {
        if (issuer.audience().isBlank()) {
            throw new SecuritySettingsException(
                    "The issuer " + issuer.issuerUri()
                            + " has no audience, so tokens for other systems would be taken.",
                    "Set the audience that its tokens for this registry name: registry.security.issuers[…].audience.");
        }
        if (issuer.client() != null && issuer.client().isNamed()) {
            requireSound(issuer, issuer.client());
        }
        issuer.prefectures().stream()
                .filter(code -> Prefecture.findByCode(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw new SecuritySettingsException(
                            "The issuer %s is to speak for the prefecture %s, which does not exist."
                                    .formatted(issuer.issuerUri(), code),
                            "Write the codes of registry.security.issuers[…].prefectures as two digits, 01 to 47.");
                });
    }

    private static void requireSound(SecuritySettings.Issuer issuer, SecuritySettings.Client client) {
        if (!IN_ADDRESSES.matcher(issuer.id()).matches()) {
            throw new SecuritySettingsException(
                    "The issuer %s is called %s, which cannot stand in the address to which people come back from it."
                            .formatted(issuer.issuerUri(), issuer.name()),
                    "Give it a registry.security.issuers[…].name of letters, digits and hyphens.");
        }
        Path secret = client.secretFile();
        if (secret != null && !Files.isReadable(secret)) {
            throw new SecuritySettingsException(
                    "The client secret for the issuer %s cannot be read from %s.".formatted(issuer.issuerUri(), secret),
                    "Put it there, or set registry.security.issuers[…].client.secret.");
        }
        if (!client.scopes().contains("openid")) {
            throw new SecuritySettingsException(
                    "People would sign in at %s without it saying who they are.".formatted(issuer.issuerUri()),
                    "Add openid to registry.security.issuers[…].client.scopes.");
        }
    }

    private static void requireNamesOfTheirOwn(List<SecuritySettings.Issuer> issuers) {
        Set<String> names = new HashSet<>();
        Set<String> uris = new HashSet<>();
        for (SecuritySettings.Issuer issuer : issuers) {
            if (!names.add(issuer.name())
                    || !uris.add(issuer.issuerUri())
                    || issuer.name().contains(":")) {
                throw new SecuritySettingsException(
                        "The accounts of the issuer %s could be taken for those of another."
                                .formatted(issuer.issuerUri()),
                        "Give each issuer a registry.security.issuers[…].name of its own, without a colon.");
            }
        }
    }
}
