package jp.shunin.registry.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.shunin.registry.core.policy.Prefecture;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is signed in: with a token of its own for a request, or with a session for pages.
 *
 * @param name what is recorded as the one who did it; no two accounts have the same
 * @param prefectures for which it acts in its roles of prefectures
 */
public record Account(String name, Set<Role> roles, Set<Prefecture> prefectures) {

    public Account {
        roles = Set.copyOf(roles);
        prefectures = Set.copyOf(prefectures);
    }

    /** An authentication, or its principal, that knows its account. */
    public interface Holder {
        Account account();
    }

    /**
     * The account that sends a request.
     *
     * @throws IllegalStateException if the request came past the gate, where everyone has an account
     */
    public static Account of(HttpServletRequest request) {
        return find(request).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** The account that sends a request; empty if nobody is signed in. */
    public static Optional<Account> find(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn ? of(signedIn) : Optional.empty();
    }

    /** The account of whoever is signed in; empty for a stranger. */
    public static Optional<Account> of(Authentication signedIn) {
        if (signedIn instanceof Holder holder) {
            return Optional.of(holder.account());
        }
        return signedIn.getPrincipal() instanceof Holder holder ? Optional.of(holder.account()) : Optional.empty();
    }

    /** The roles in the form that Spring Security and its page dialect know. */
    public Collection<GrantedAuthority> authorities() {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    /** The prefectures in their order. */
    Set<Prefecture> prefecturesInOrder() {
        return new TreeSet<>(prefectures);
    }
}
