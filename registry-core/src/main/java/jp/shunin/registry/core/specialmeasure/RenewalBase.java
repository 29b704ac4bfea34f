package jp.shunin.registry.core.specialmeasure;

/** From which end the next period is counted after a special measure (S-1). */
public enum RenewalBase {
    /** From the day after the original expiry: the extension is consumed. */
    ORIGINAL_EXPIRY,
    /** From the day after the extended expiry. */
    EXTENDED_EXPIRY
}
