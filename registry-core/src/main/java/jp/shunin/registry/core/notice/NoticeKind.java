package jp.shunin.registry.core.notice;

/** What a notice says of a person. */
public enum NoticeKind {
    /** A qualification ends within six months. */
    LAPSES_IN_6_MONTHS,
    /** A qualification ends within three months. */
    LAPSES_IN_3_MONTHS,
    /** A qualification ends within one month. */
    LAPSES_IN_1_MONTH,
    /** A qualification has ended, by its period, by a removal or otherwise. */
    LAPSED,
    /** The person is no chief any more because there is no card, while the chief certificate did not run out (K-5). */
    CHIEF_LOST_WITH_CARD,
    /** A special measure has extended a qualification (S-1). */
    EXTENDED_BY_MEASURE,
    /** A record of the person was corrected. */
    CORRECTED
}
