package jp.shunin.registry.api.http;

/** A header or parameter that cannot be read. */
final class MalformedRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    MalformedRequestException(String name, String detail) {
        super(detail);
        this.name = name;
    }

    /** The header or parameter. */
    String name() {
        return name;
    }
}
