package jp.shunin.registry.api.security.embedded;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.security.Role;
import jp.shunin.registry.core.policy.Prefecture;

/** The accounts that everyone knows: {@code officer-13}, {@code auditor}. A name says all of an account. */
final class DemonstrationAccounts {

    /** The password of each. */
    static final String PASSWORD = "demo";

    private static final Pattern NAME = Pattern.compile("([a-z]+)(?:-([0-9]{2}))?");

    private DemonstrationAccounts() {}

    static Optional<Account> find(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches() ? role(parts.group(1)).flatMap(role -> account(name, role, parts)) : Optional.empty();
    }

    private static Optional<Role> role(String name) {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    private static Optional<Account> account(String name, Role role, Matcher parts) {
        String code = parts.group(2);
        if (role.isOfPrefecture()) {
            return Optional.ofNullable(code)
                    .flatMap(Prefecture::findByCode)
                    .map(prefecture -> new Account(name, Set.of(role), Set.of(prefecture)));
        }
        return code == null ? Optional.of(new Account(name, Set.of(role), Set.of())) : Optional.empty();
    }
}
