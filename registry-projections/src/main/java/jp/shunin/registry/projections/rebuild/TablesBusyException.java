package jp.shunin.registry.projections.rebuild;

/** The tables of a read model were never free for the moment that a swap takes. */
public final class TablesBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TablesBusyException(RebuiltModel model, Throwable cause) {
        super("the tables of " + model + " were never free to be swapped: is a transaction left open?", cause);
    }
}
