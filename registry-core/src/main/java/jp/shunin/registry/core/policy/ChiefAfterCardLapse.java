package jp.shunin.registry.core.policy;

/** What becomes of a chief certificate still in force when the card has lapsed and a new one is issued (K-6). */
public enum ChiefAfterCardLapse {
    /** Chief again from the new card's first day, while the certificate lasts. */
    SUSPENDED,
    /** The certificate is lost with the card; the chief course must be taken again. */
    FORFEITED
}
