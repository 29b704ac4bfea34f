package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.Measure;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.time.OpenEnd;
import org.jspecify.annotations.Nullable;

/**
 * A card or chief certificate with all that a special measure asks about it. It stands for itself, so that a measure can
 * be held against a kept one as against one just folded: the decision and its preview are the same function.
 *
 * @param card the card's number, if it is a card
 * @param certificate the certificate's number, if it is a chief certificate
 * @param continued whether a later one continues it
 * @param voided whether it was voided before its time
 * @param removed whether the registration was removed
 * @param residences the prefectures in whose register the entry stood
 */
public record Extendable(
        Qualification qualification,
        @Nullable Integer card,
        @Nullable String certificate,
        Term term,
        boolean continued,
        boolean voided,
        boolean removed,
        List<Residence> residences) {

    /** Everything that a person ever held, in the order of recording, cards first. */
    public static List<Extendable> of(RegisterEntry entry) {
        return Stream.concat(
                        entry.cards().stream().map(card -> of(entry, card)),
                        entry.certificates().stream().map(certificate -> of(entry, certificate)))
                .toList();
    }

    /** What the measure would do to it, today or on any other day: S-1 to S-5 ask for no date of decision. */
    public MeasureEffect effectOf(MeasureId measure, MeasureTerms terms) {
        Coverage coverage = coverageBy(measure, terms);
        LocalDate after = coverage == Coverage.EXTENDED ? extendedThrough(terms) : term.through();
        return new MeasureEffect(
                qualification, coverage, term.originalThrough(), OpenEnd.orNull(term.through()), OpenEnd.orNull(after));
    }

    /** For how long it would hold in all; empty if the measure does not extend it. */
    public Optional<ForeseenValidity> foreseenUnder(MeasureId measure, MeasureTerms terms) {
        return coverageBy(measure, terms) == Coverage.EXTENDED
                ? Optional.of(ForeseenValidity.of(this, measure, terms))
                : Optional.empty();
    }

    /**
     * How the measure stands to it; empty if the measure neither extended it nor covers it. A measure that was withdrawn
     * covers only what it has extended. Where several measures apply, the one that reaches furthest has extended it.
     */
    public Optional<MeasureCover> coverUnder(MeasureId id, Measure measure) {
        boolean stands = measure.withdrawnOn() == null;
        MeasureTerms terms = measure.terms();
        if (isExtendedBy(id)) {
            boolean further = stands && coverageBy(id, terms) == Coverage.EXTENDED;
            return Optional.of(further ? amendedSince(terms) : extended());
        }
        return stands && isInCohort(terms) ? Optional.of(notExtended(effectOf(id, terms))) : Optional.empty();
    }

    private MeasureCover extended() {
        LocalDate original = endGiven();
        return new MeasureCover(qualification, CoverState.EXTENDED, original, original, OpenEnd.orNull(term.through()));
    }

    private MeasureCover amendedSince(MeasureTerms terms) {
        return new MeasureCover(
                qualification,
                CoverState.AMENDED_SINCE,
                endGiven(),
                OpenEnd.orNull(term.through()),
                extendedThrough(terms));
    }

    private MeasureCover notExtended(MeasureEffect effect) {
        return new MeasureCover(
                qualification,
                CoverState.ofNotExtended(effect.coverage()),
                endGiven(),
                effect.before(),
                effect.after());
    }

    Coverage coverageBy(MeasureId measure, MeasureTerms terms) {
        if (!terms.covers().contains(qualification)) {
            return Coverage.QUALIFICATION_NOT_COVERED;
        }
        if (removed) {
            return Coverage.REGISTRATION_REMOVED;
        }
        if (voided) {
            return Coverage.VOIDED;
        }
        if (continued) {
            return Coverage.CONTINUED;
        }
        return isExtendedBy(measure) ? reachOf(terms) : coverageInCohort(terms);
    }

    LocalDate extendedThrough(MeasureTerms terms) {
        return terms.extendedThrough(endGiven())
                .orElseThrow(() -> new IllegalStateException("asked only of what the measure covers"));
    }

    List<Rule> rules(MeasureId measure) {
        return isExtendedBy(measure) ? List.of(Rule.S_1, Rule.S_2, Rule.S_3) : List.of(Rule.S_1, Rule.S_2);
    }

    /** S-1: the expiry lies in the cohort, and the person was in the prefecture's register then or moved in since. */
    private Coverage coverageInCohort(MeasureTerms terms) {
        if (!expiresInCohort(terms)) {
            return Coverage.OUTSIDE_COHORT;
        }
        return isOfPrefecture(terms) ? reachOf(terms) : Coverage.OTHER_PREFECTURE;
    }

    private boolean isInCohort(MeasureTerms terms) {
        return terms.covers().contains(qualification) && expiresInCohort(terms) && isOfPrefecture(terms);
    }

    private boolean expiresInCohort(MeasureTerms terms) {
        return terms.extendedThrough(endGiven()).isPresent();
    }

    private boolean isOfPrefecture(MeasureTerms terms) {
        boolean wasThere = Residence.on(endGiven(), residences).prefecture() == terms.prefecture();
        return wasThere || movedInSince(terms);
    }

    /** Whether the measure reaches further than what is in force already (S-3, S-5). */
    private Coverage reachOf(MeasureTerms terms) {
        if (!term.hasEnd()) {
            return Coverage.WITHOUT_END;
        }
        return extendedThrough(terms).isAfter(term.through()) ? Coverage.EXTENDED : Coverage.ALREADY_AS_LONG;
    }

    /** By which a cohort finds it, also where that end has been lifted. */
    private LocalDate endGiven() {
        return OpenEnd.of(term.originalThrough());
    }

    /** Covered once is covered for ever, also after a transfer (M-3, S-3). */
    private boolean isExtendedBy(MeasureId measure) {
        Extension extension = term.extension();
        return extension != null && extension.measure().equals(measure);
    }

    private boolean movedInSince(MeasureTerms terms) {
        LocalDate since = terms.cohort().includeTransferredInSince();
        return since != null
                && residences.stream()
                        .filter(residence -> residence.prefecture() == terms.prefecture())
                        .anyMatch(residence -> residence.from().isAfter(endGiven())
                                && !residence.from().isBefore(since));
    }

    private static Extendable of(RegisterEntry entry, Card card) {
        return new Extendable(
                Qualification.CARD,
                card.number(),
                null,
                card.term(),
                entry.isContinued(card),
                card.voiding() != null,
                entry.removal() != null,
                entry.residences());
    }

    private static Extendable of(RegisterEntry entry, ChiefCertificate certificate) {
        return new Extendable(
                Qualification.CHIEF,
                null,
                certificate.number(),
                certificate.term(),
                entry.isContinued(certificate),
                certificate.voiding() != null,
                entry.removal() != null,
                entry.residences());
    }
}
