package jp.shunin.registry.core.caremanager;

/** What an old register does not say of a person, so that nobody takes it for a no. */
public enum LegacyUnknown {
    /** When practical training was completed. */
    PRACTICAL_TRAINING,
    /** Which part of the name is the given name. */
    GIVEN_NAME,
    /** How the name is read. */
    KANA,
    /** In which registers the entry stood before the present one. */
    EARLIER_PREFECTURES,
    /** Whether a card was ever issued. */
    CARD,
    /** When the card was issued. */
    CARD_ISSUE,
    /** Which cards there were before the last one, and on what training it rests. */
    EARLIER_CARDS,
    /** Which chief certificates there were before the last one. */
    EARLIER_CHIEF_CERTIFICATES,
    /** The last day of the chief certificate as printed: it was counted. */
    CHIEF_CERTIFICATE_END,
    /** The number of a certificate of completion. */
    CERTIFICATE_NUMBER
}
