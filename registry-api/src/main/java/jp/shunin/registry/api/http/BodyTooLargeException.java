package jp.shunin.registry.api.http;

/** A body that is longer than what it is may be. */
final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int mostBytes;

    BodyTooLargeException(int mostBytes) {
        super("the body has more than " + mostBytes + " bytes");
        this.mostBytes = mostBytes;
    }

    int mostBytes() {
        return mostBytes;
    }
}
