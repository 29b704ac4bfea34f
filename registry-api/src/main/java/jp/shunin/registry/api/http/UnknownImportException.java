package jp.shunin.registry.api.http;

/** No import has this id. */
public final class UnknownImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
