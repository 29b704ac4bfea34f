package jp.shunin.registry.core.caremanager;

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
     * @param wished false if the person declared the wish not to align
     */
    static CardAlignment decide(
            RegisterEntry entry, RenewalTraining training, ValidityPeriod ordinary, boolean wished) {
        if (training.ground() != RenewalGround.CHIEF_RENEWAL) {
            return new CardAlignment(Alignment.NOT_APPLICABLE, ordinary);
        }
        return entry.certificate(training.certificates().getFirst())
                .filter(certificate -> certificate.voiding() == null)
                .map(certificate -> align(certificate, ordinary, wished))
                .orElseGet(() -> new CardAlignment(Alignment.NOT_APPLICABLE, ordinary));
    }

    private static CardAlignment align(ChiefCertificate certificate, ValidityPeriod ordinary, boolean wished) {
        if (!wished) {
            return new CardAlignment(Alignment.DECLINED, ordinary);
        }
        // A certificate that ends later would stretch the card beyond its five years; one that ends before the renewed
        // card begins leaves it no day.
        if (!ordinary.contains(certificate.term().originalThrough())) {
            return new CardAlignment(Alignment.IMPOSSIBLE, ordinary);
        }
        return new CardAlignment(
                Alignment.ALIGNED,
                new ValidityPeriod(ordinary.from(), certificate.term().originalThrough()));
    }
}
