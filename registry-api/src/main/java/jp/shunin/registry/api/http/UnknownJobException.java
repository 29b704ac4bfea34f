package jp.shunin.registry.api.http;

/** No job has this id. */
public final class UnknownJobException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
