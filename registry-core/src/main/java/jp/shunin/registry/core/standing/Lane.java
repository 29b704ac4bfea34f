package jp.shunin.registry.core.standing;

/** What runs side by side through a person's time in the register. */
public enum Lane {
    /** In whose register the person is. */
    REGISTRATION,
    /** The card in force. */
    CARD,
    /** The chief certificate in force. */
    CHIEF_CERTIFICATE,
    /** The prohibition of practice that runs. */
    PROHIBITION,
    /** What follows from all of them. */
    STANDING
}
