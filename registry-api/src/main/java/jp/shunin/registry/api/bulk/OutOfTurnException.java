package jp.shunin.registry.api.bulk;

/** A person must have no turn any more: the job was cancelled, the measure changed, or another process had it. */
final class OutOfTurnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfTurnException() {
        super("no turn any more");
    }
}
