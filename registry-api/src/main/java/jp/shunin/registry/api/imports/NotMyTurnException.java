package jp.shunin.registry.api.imports;

/** Another process goes on with the import, or it was cancelled: this one must stop and record nothing. */
final class NotMyTurnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotMyTurnException() {
        super("another process goes on with the import, or it was cancelled");
    }
}
