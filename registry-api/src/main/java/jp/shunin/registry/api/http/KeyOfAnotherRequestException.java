package jp.shunin.registry.api.http;

/** An {@code Idempotency-Key} came before with another method, path or body. */
final class KeyOfAnotherRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyOfAnotherRequestException() {
        super("the key came before with another request");
    }
}
