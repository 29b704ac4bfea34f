package jp.shunin.registry.api.security;

/** An issuer cannot be reached, so nobody can tell whether a token is good, or sign in. */
public final class IssuerAwayException extends RuntimeException {

    public IssuerAwayException(Throwable cause) {
        super("the issuer cannot be reached", cause, false, false);
    }
}
