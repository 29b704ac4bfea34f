package jp.shunin.registry.core.standing;

/** Why a person is not, on a date, what the question asks about. */
public enum ReasonCode {
    /** The day lies before the registration. */
    NOT_REGISTERED,
    /** The registration was removed. */
    REGISTRATION_REMOVED,
    /** No card was issued up to the day (C-1). */
    NO_CARD,
    /** Taken over from an old register that does not say whether there was a card on the day. */
    CARD_NOT_KNOWN,
    /** The last card ran out and was not renewed in time (C-3). */
    CARD_EXPIRED,
    /** The last card was voided by a transfer (C-7) or a removal (C-9). */
    CARD_VOIDED,
    /** No chief certificate was granted up to the day (K-1). */
    NEVER_CHIEF,
    /** Taken over from an old register that does not say whether there was a chief certificate on the day. */
    CHIEF_NOT_KNOWN,
    /** The last chief certificate ran out and was not renewed in time (K-3). */
    CHIEF_CERTIFICATE_EXPIRED,
    /** The chief certificate was lost with the card (K-6). */
    CHIEF_FORFEITED_WITH_CARD,
    /** The completion behind the certificate was void from the beginning (K-8). */
    COMPLETION_INVALIDATED,
    /** Practice is prohibited on the day; registration and certification are not affected. */
    PRACTICE_PROHIBITED
}
