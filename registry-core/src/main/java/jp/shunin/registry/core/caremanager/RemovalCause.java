package jp.shunin.registry.core.caremanager;

/** Why a registration was removed. */
public enum RemovalCause {
    /** On the request of the person. */
    REQUEST,
    DEATH,
    DISQUALIFICATION,
    /** By disposition: fraud in registering. */
    FRAUD,
    /** By disposition: practising without a card where the circumstances are grave. */
    PRACTICE_WITHOUT_CARD,
    /** By disposition: breach of orders. */
    BREACH_OF_ORDER;

    /** Whether the removal is a disposition, which bars a new registration for five years. */
    public boolean isDisposition() {
        return switch (this) {
            case FRAUD, PRACTICE_WITHOUT_CARD, BREACH_OF_ORDER -> true;
            case REQUEST, DEATH, DISQUALIFICATION -> false;
        };
    }
}
