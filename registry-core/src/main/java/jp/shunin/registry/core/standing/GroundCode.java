package jp.shunin.registry.core.standing;

/** On what a standing rests. */
public enum GroundCode {
    /** The registration. */
    REGISTERED,
    /** The registration, moved to the present prefecture (M-3). */
    REGISTRATION_TRANSFERRED,
    /** A card that was issued (C-1, C-4, C-7). */
    CARD_ISSUED,
    /** A card that was renewed (C-3). */
    CARD_RENEWED,
    /** A chief certificate (K-1, K-2, K-3). */
    CHIEF_CERTIFICATE_GRANTED,
    /** An extension of the card or the chief certificate (S-1). */
    EXTENDED_BY_SPECIAL_MEASURE
}
