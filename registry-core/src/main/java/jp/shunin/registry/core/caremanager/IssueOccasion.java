package jp.shunin.registry.core.caremanager;

/** Why a card was issued. */
public enum IssueOccasion {
    /** The first card (C-1, C-2). */
    FIRST,
    /** A new card after retraining (C-4). */
    AFTER_RETRAINING,
    /** The rest of the term, issued by the new prefecture (C-7). */
    ON_TRANSFER
}
