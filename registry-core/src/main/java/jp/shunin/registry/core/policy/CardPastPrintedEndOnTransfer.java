package jp.shunin.registry.core.policy;

/** What the prefecture of arrival does with a card kept past its printed end by the old one's measure alone (M-3). */
public enum CardPastPrintedEndOnTransfer {
    /** The measure keeps its effect. */
    ACCEPTED,
    /** The card lapses with the transfer. */
    LAPSES_ON_TRANSFER
}
