package jp.shunin.registry.api.security;

/** The issuer of a token cannot be reached, so nobody can tell whether the token is good. */
public final class IssuerAwayException extends RuntimeException {

    IssuerAwayException(Throwable cause) {
        super("the issuer of a token cannot be reached", cause, false, false);
    }
}
