package jp.shunin.registry.api.web;

import java.util.List;
import java.util.TreeSet;
import jp.shunin.registry.api.security.Account;
import jp.shunin.registry.api.security.Role;
import jp.shunin.registry.core.policy.Prefecture;
import org.jspecify.annotations.Nullable;

/**
 * The prefectures whose lists an account may ask for: its own, or all.
 *
 * @param chosen the one whose lists are shown; null if the account has to choose first
 */
public record OfferedPrefectures(
        List<Prefecture> all, @Nullable Prefecture chosen) {

    /** @param code of the one that the request names, which the gate has let pass; null if it names none */
    public static OfferedPrefectures to(Account account, @Nullable String code) {
        List<Prefecture> all = account.roles().contains(Role.AUDITOR)
                ? List.of(Prefecture.values())
                : List.copyOf(new TreeSet<>(account.prefectures()));
        return new OfferedPrefectures(all, chosen(account, all, code));
    }

    private static @Nullable Prefecture chosen(Account account, List<Prefecture> all, @Nullable String code) {
        return all.stream()
                .filter(prefecture -> prefecture.code().equals(code))
                .findFirst()
                .or(() -> new TreeSet<>(account.prefectures()).stream().findFirst())
                .orElse(null);
    }
}
