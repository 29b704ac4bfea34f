package jp.shunin.registry.core.policy;

import java.time.LocalDate;
import jp.shunin.registry.core.data.CellFormat;

/** The questions that the policy data answers: what a value of each looks like, and since when each must be answered. */
public enum PolicyKey {
    /** How long a card is in force (C-1); the date is that of issue, or the first day of a renewed card's period. */
    CARD_VALIDITY(CardValidity.FORMAT),

    /** How long a chief certificate is in force (K-1, K-2); the date is that of completion. */
    CHIEF_CERTIFICATE_VALIDITY(CertificateValidity.FORMAT, CertificateValidity.FIRST_COMPLETION),

    /** From where a renewed chief certificate is counted (K-3); the date is that of completion. */
    CHIEF_RENEWAL_PERIOD(CellFormat.oneOf(ChiefRenewalPeriod.class)),

    /** What a lapse of the card does to a chief certificate still in force (K-6); the date is that of the lapse. */
    CHIEF_AFTER_CARD_LAPSE(CellFormat.oneOf(ChiefAfterCardLapse.class)),

    /** What a transfer does to a card kept only by the old prefecture's measure (M-3); the date is that of transfer. */
    CARD_PAST_PRINTED_END_ON_TRANSFER(CellFormat.oneOf(CardPastPrintedEndOnTransfer.class)),

    /** For how long after registration a first card is issued without training (C-2); the date is that of issue. */
    FIRST_CARD_WITHOUT_TRAINING(PolicyLength.FORMAT);

    private final CellFormat<?> format;
    private final LocalDate answeredFrom;

    PolicyKey(CellFormat<?> format) {
        this(format, LocalDate.MIN);
    }

    PolicyKey(CellFormat<?> format, LocalDate answeredFrom) {
        this.format = format;
        this.answeredFrom = answeredFrom;
    }

    CellFormat<?> format() {
        return format;
    }

    /** The first day on which the question has a meaning; from then on the national default must answer it. */
    LocalDate answeredFrom() {
        return answeredFrom;
    }
}
