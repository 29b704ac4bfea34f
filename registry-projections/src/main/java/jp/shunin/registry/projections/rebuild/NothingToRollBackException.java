package jp.shunin.registry.projections.rebuild;

/** No former tables of a read model are kept. */
public final class NothingToRollBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RebuiltModel model;

    NothingToRollBackException(RebuiltModel model) {
        super("no former tables of " + model + " are kept");
        this.model = model;
    }

    public RebuiltModel model() {
        return model;
    }
}
