package jp.shunin.registry.core.policy;

/** From where the period of a renewed chief certificate is counted (K-3). */
public enum ChiefRenewalPeriod {
    /** From the day after the earlier certificate's last day (P-3). */
    CONTINUOUS,
    /** From the day on which the renewal course was completed. */
    FROM_COMPLETION
}
