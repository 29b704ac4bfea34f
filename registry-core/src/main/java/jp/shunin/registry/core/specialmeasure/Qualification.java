package jp.shunin.registry.core.specialmeasure;

/** The two qualifications that run out and that a special measure may extend. */
public enum Qualification {
    /** The card (介護支援専門員証). */
    CARD,
    /** The chief certificate (主任介護支援専門員研修修了証明書). */
    CHIEF
}
