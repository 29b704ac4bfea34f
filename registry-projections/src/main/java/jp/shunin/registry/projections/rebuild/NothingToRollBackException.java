package jp.shunin.registry.projections.rebuild;

/** No former tables of a read model are kept. */
public final class NothingToRollBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NothingToRollBackException() {
        super("no former tables are kept");
    }
}
