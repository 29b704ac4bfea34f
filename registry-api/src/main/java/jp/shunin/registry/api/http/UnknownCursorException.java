package jp.shunin.registry.api.http;

/** A position in the feed that this register never gave: it is of another one, or of a time before a recovery. */
final class UnknownCursorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String position;

    /** @param parameter the parameter or header that named it */
    UnknownCursorException(String parameter, String position) {
        super("unknown position: " + position);
        this.parameter = parameter;
        this.position = position;
    }

    String parameter() {
        return parameter;
    }

    String position() {
        return position;
    }
}
