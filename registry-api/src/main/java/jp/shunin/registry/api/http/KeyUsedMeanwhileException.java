package jp.shunin.registry.api.http;

/** While a command was decided, another request with the same {@code Idempotency-Key} was recorded. */
final class KeyUsedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyUsedMeanwhileException(Throwable cause) {
        super("another request with the key was first", cause);
    }
}
