package jp.shunin.registry.core.training;

/** What is to be done next about the card. */
public enum RenewalAction {
    /** There is no registration, so there is nothing to do about a card. */
    NONE,
    /** The card has no end, so there is nothing to renew (C-1). */
    NO_RENEWAL_NEEDED,
    /** Apply for the first card (C-2). */
    APPLY_FOR_FIRST_CARD,
    /** Take RETRAINING: there is no card to renew (C-2, C-4). */
    TAKE_RETRAINING,
    /** Apply for a new card on the RETRAINING that is completed (C-4). */
    APPLY_FOR_NEW_CARD,
    /** Take a course that renews the card (T-6). */
    TAKE_COURSE,
    /** Apply for the renewal on the course that is completed (C-3). */
    APPLY_FOR_RENEWAL
}
