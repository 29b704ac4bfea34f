package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import org.jspecify.annotations.Nullable;

/**
 * A qualification of a person that a measure may extend: a card or a chief certificate that was neither voided nor
 * continued by a later one (S-5).
 *
 * @param card the card's number, if it is a card
 * @param certificate the certificate's number, if it is a chief certificate
 */
record Extendable(
        Qualification qualification,
        @Nullable Integer card,
        @Nullable String certificate,
        Term term) {

    /** What the measure covers of a person's qualifications, extended already or not. */
    static List<Extendable> coveredBy(RegisterEntry entry, MeasureId measure, MeasureTerms terms) {
        return all(entry)
                .filter(extendable -> terms.covers().contains(extendable.qualification()))
                .filter(extendable -> extendable.isExtendedBy(measure)
                        || isInCohort(entry, terms, extendable.term().originalThrough()))
                .toList();
    }

    /** The original expiries that a measure was held against, for the text of a refusal. */
    static List<LocalDate> expiries(RegisterEntry entry, MeasureTerms terms) {
        return all(entry)
                .filter(extendable -> terms.covers().contains(extendable.qualification()))
                .map(extendable -> extendable.term().originalThrough())
                .toList();
    }

    LocalDate extendedThrough(MeasureTerms terms) {
        return terms.extendedThrough(term.originalThrough())
                .orElseThrow(() -> new IllegalStateException("asked only of what the measure covers"));
    }

    /** Whether the measure reaches further than what is in force already (S-3, S-5). */
    boolean gainsFrom(MeasureTerms terms) {
        return extendedThrough(terms).isAfter(term.through());
    }

    List<Rule> rules(MeasureId measure) {
        return isExtendedBy(measure) ? List.of(Rule.S_1, Rule.S_2, Rule.S_3) : List.of(Rule.S_1, Rule.S_2);
    }

    /** Covered once is covered for ever, also after a transfer (M-3, S-3). */
    private boolean isExtendedBy(MeasureId measure) {
        Extension extension = term.extension();
        return extension != null && extension.measure().equals(measure);
    }

    private static Stream<Extendable> all(RegisterEntry entry) {
        Stream<Extendable> cards = entry.cards().stream()
                .filter(card -> card.voiding() == null && !entry.isContinued(card))
                .map(card -> new Extendable(Qualification.CARD, card.number(), null, card.term()));
        Stream<Extendable> certificates = entry.certificates().stream()
                .filter(certificate -> certificate.voiding() == null && !entry.isContinued(certificate))
                .map(certificate ->
                        new Extendable(Qualification.CHIEF, null, certificate.number(), certificate.term()));
        return Stream.concat(cards, certificates);
    }

    /** S-1: the expiry lies in the cohort, and the person was in the prefecture's register then or moved in since. */
    private static boolean isInCohort(RegisterEntry entry, MeasureTerms terms, LocalDate originalThrough) {
        return terms.extendedThrough(originalThrough).isPresent()
                && (entry.prefectureOn(originalThrough) == terms.prefecture()
                        || movedInSince(entry, terms, originalThrough));
    }

    private static boolean movedInSince(RegisterEntry entry, MeasureTerms terms, LocalDate originalThrough) {
        LocalDate since = terms.cohort().includeTransferredInSince();
        return since != null
                && entry.residences().stream()
                        .filter(residence -> residence.prefecture() == terms.prefecture())
                        .anyMatch(residence -> residence.from().isAfter(originalThrough)
                                && !residence.from().isBefore(since));
    }
}
