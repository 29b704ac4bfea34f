package jp.shunin.registry.api.security.embedded;

import java.util.Collection;
import jp.shunin.registry.api.security.Account;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who signs in by form. */
record DemonstrationUser(Account account) implements UserDetails, Account.Holder {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return account.authorities();
    }

    @Override
    public String getPassword() {
        return DemonstrationAccounts.PASSWORD;
    }

    @Override
    public String getUsername() {
        return account.name();
    }
}
