package jp.shunin.registry.api.http;

/** An answer failed when a part of it had been sent, so that nothing can be said any more. */
final class BrokenOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenOffException(Exception cause) {
        super("the answer was broken off", cause);
    }
}
