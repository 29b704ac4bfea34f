package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.time.ValidityPeriod;

/**
 * C-5: whether a renewed card takes over the chief certificate's last day.
 *
 * @param outcome what became of the alignment
 * @param period the resulting period of the card
 */
record CardAlignment(Alignment outcome, ValidityPeriod period) {

    /**
     * @param ordinary the period that the card would have without alignment
     * @param renewedOn the day of the application
     * @param wished false if the person declared the wish not to align
     */
    static CardAlignment decide(
            RegisterEntry entry,
            RenewalTraining training,
            ValidityPeriod ordinary,
            LocalDate renewedOn,
            boolean wished) {
        if (training.ground() != RenewalGround.CHIEF_RENEWAL) {
            return new CardAlignment(Alignment.NOT_APPLICABLE, ordinary);
        }
        return entry.certificate(training.certificates().getFirst())
                .filter(certificate -> certificate.voiding() == null)
                .map(certificate -> align(certificate, ordinary, renewedOn, wished))
                .orElseGet(() -> new CardAlignment(Alignment.NOT_APPLICABLE, ordinary));
    }

    private static CardAlignment align(
            ChiefCertificate certificate, ValidityPeriod ordinary, LocalDate renewedOn, boolean wished) {
        if (!wished) {
            return new CardAlignment(Alignment.DECLINED, ordinary);
        }
        // A certificate that ends later would stretch the card beyond its five years; one that ends before the renewed
        // card begins, or before it is applied for, leaves it no day.
        LocalDate last = certificate.term().originalEnd();
        if (!ordinary.contains(last) || last.isBefore(renewedOn)) {
            return new CardAlignment(Alignment.IMPOSSIBLE, ordinary);
        }
        return new CardAlignment(Alignment.ALIGNED, new ValidityPeriod(ordinary.from(), last));
    }
}
