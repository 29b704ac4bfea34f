package jp.shunin.registry.api.http;

/** This node sends as many streams as it may. */
final class TooManyStreamsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyStreamsException() {
        super("as many streams as may be");
    }
}
