package jp.shunin.registry.api.security;

/** Nobody is signed in, or not in a way that can be taken. */
public final class NotSignedInException extends RuntimeException {

    private final Why why;

    /** Why not; the names are the stable codes of the problems. */
    public enum Why {
        TOKEN_MISSING("Bearer"),
        TOKEN_EXPIRED("Bearer error=\"invalid_token\", error_description=\"The token has expired\""),
        TOKEN_INVALID("Bearer error=\"invalid_token\", error_description=\"The token is not accepted here\"");

        private final String challenge;

        Why(String challenge) {
            this.challenge = challenge;
        }

        /** What stands in {@code WWW-Authenticate} (RFC 6750). */
        public String challenge() {
            return challenge;
        }
    }

    NotSignedInException(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
