package jp.shunin.registry.api.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Reads accounts from the claims of an issuer's tokens: those that are shown, and those by which somebody signs in. */
public final class AccountClaims {

    private static final int LONGEST_NAME = 200;

    private final SecuritySettings.Issuer settings;
    private final Set<Prefecture> prefectures;

    public AccountClaims(SecuritySettings.Issuer settings) {
        this.settings = settings;
        this.prefectures =
                settings.prefectures().stream().map(Prefecture::ofCode).collect(Collectors.toSet());
    }

    /** The account of a token; empty if it names none. */
    public Optional<Account> account(ClaimAccessor token) {
        return texts(claim(token, settings.accountClaim())).stream()
                .findFirst()
                .filter(name -> !name.isBlank() && name.length() <= LONGEST_NAME)
                .map(name -> new Account(qualified(name), roles(token), prefectures(token)));
    }

    private String qualified(String name) {
        return settings.name().isEmpty() ? name : settings.name() + ":" + name;
    }

    private Set<Role> roles(ClaimAccessor token) {
        Collection<String> values = texts(claim(token, settings.rolesClaim()));
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> meaning(role).anyMatch(values::contains))
                .forEach(roles::add);
        return roles;
    }

    /** Who speaks for some prefectures names nobody to a role in all of Japan, unless the operator says how. */
    private Stream<String> meaning(Role role) {
        Map<Role, List<String>> mapped = settings.roles();
        if (!mapped.isEmpty()) {
            return mapped.getOrDefault(role, List.of()).stream();
        }
        return prefectures.isEmpty() || role.isOfPrefecture() ? Stream.of(role.name()) : Stream.empty();
    }

    private Set<Prefecture> prefectures(ClaimAccessor token) {
        Object claimed = claim(token, settings.prefectureClaim());
        if (claimed == null && prefectures.size() == 1) {
            return prefectures;
        }
        return texts(claimed).stream()
                .flatMap(code -> Prefecture.findByCode(code).stream())
                .filter(prefecture -> prefectures.isEmpty() || prefectures.contains(prefecture))
                .collect(Collectors.toSet());
    }

    /** A claim, or one within others: {@code realm_access.roles}. */
    private static @Nullable Object claim(ClaimAccessor token, String path) {
        Object found = token.getClaims().get(path);
        if (found != null) {
            return found;
        }
        found = token.getClaims();
        for (String name : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> within ? within.get(name) : null;
        }
        return found;
    }

    private static Collection<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case Collection<?> several ->
                several.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case String text -> List.of(text);
            default -> List.of();
        };
    }
}
