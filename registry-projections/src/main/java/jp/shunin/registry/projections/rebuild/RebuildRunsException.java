package jp.shunin.registry.projections.rebuild;

/** Another rebuild or rollback runs, on this node or another. */
public final class RebuildRunsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String MESSAGE = "another rebuild or rollback of read models runs";

    RebuildRunsException() {
        super(MESSAGE);
    }

    public RebuildRunsException(Throwable cause) {
        super(MESSAGE, cause);
    }
}
