package jp.shunin.registry.core.caremanager;

/** A completed course serves one card: what was used for one renewal or issue cannot be used for another. */
final class TrainingUse {

    private TrainingUse() {}

    static boolean isUsed(RegisterEntry entry, String certificateNumber) {
        return entry.cards().stream()
                .filter(card -> !card.isVoidFromTheBeginning())
                .anyMatch(card -> card.trainingCertificates().contains(certificateNumber));
    }
}
