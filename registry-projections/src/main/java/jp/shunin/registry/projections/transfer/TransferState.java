package jp.shunin.registry.projections.transfer;

/** How far a transfer has come (M-2). */
public enum TransferState {
    REQUESTED,
    ACCEPTED,
    REFUSED,

    /**
     * By the person; or because the registration was removed, which leaves nothing to be transferred, also where the
     * removal is learnt only after an acceptance.
     */
    WITHDRAWN
}
