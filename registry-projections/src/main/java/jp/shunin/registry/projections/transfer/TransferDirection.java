package jp.shunin.registry.projections.transfer;

/** Whether a prefecture gives up an entry or takes it over. */
public enum TransferDirection {
    IN("to_prefecture"),
    OUT("from_prefecture");

    private final String ownColumn;

    TransferDirection(String ownColumn) {
        this.ownColumn = ownColumn;
    }

    String ownColumn() {
        return ownColumn;
    }
}
