package jp.shunin.registry.api.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who showed a token that was found good. The token itself is not kept. */
final class AccountToken extends AbstractAuthenticationToken implements Account.Holder {

    private final transient Account account;

    AccountToken(Account account) {
        super(account.authorities());
        this.account = account;
        setAuthenticated(true);
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public String getName() {
        return account.name();
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
