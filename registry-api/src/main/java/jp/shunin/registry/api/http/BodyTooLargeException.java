package jp.shunin.registry.api.http;

/** The body of a command is longer than {@link BodyLimit#MOST_BYTES}. */
final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super("the body is too large");
    }
}
