package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A card (介護支援専門員証) as the register holds it.
 *
 * @param number its number within the entry, counted from 1
 * @param term its term, extension included
 * @param trainingFrom the first day from which a course counts as completed in the card's period (T-6); earlier than the
 *     term's first day on a card that took over the rest of another (C-7)
 * @param continues the number of the card that it renews or replaces; null for a card of its own right
 * @param renewal the training on which it rests as a renewal; null if it is none
 * @param trainingCertificates the certificates of the training on which it rests
 * @param voiding what ended it before its time; null if nothing did
 * @param event the id of the event that gave it
 * @param rule the rule by which it was given
 * @param extensionEvent the id of the event that extended it; null if none did
 */
public record Card(
        int number,
        Term term,
        LocalDate trainingFrom,
        @Nullable Integer continues,
        @Nullable RenewalGround renewal,
        List<String> trainingCertificates,
        @Nullable Voiding voiding,
        String event,
        Rule rule,
        @Nullable String extensionEvent) {

    /** Whether the card is in force on the day: within its term and not voided. */
    public boolean inForceOn(LocalDate day) {
        return term.contains(day) && !isVoidOn(day);
    }

    /** Whether the card has been voided on or before the day. */
    public boolean isVoidOn(LocalDate day) {
        return voiding != null && !day.isBefore(voiding.from());
    }

    /**
     * The last day on which the card was, or will be, in force; before its first day if it was voided before it, and
     * {@link jp.shunin.registry.core.time.OpenEnd#DAY} if it has no end.
     */
    public LocalDate lastDay() {
        return voiding == null || voiding.from().isAfter(term.through())
                ? term.through()
                : voiding.from().minusDays(1);
    }

    /** Whether the card was void from the beginning (K-8). */
    public boolean isVoidFromTheBeginning() {
        return voiding != null && voiding.rule() == Rule.K_8;
    }

    boolean everInForce() {
        return !lastDay().isBefore(term.from());
    }

    /** The card with what ended it; where several things did, with the one that ended it first. */
    Card voided(Voiding by) {
        return new Card(
                number,
                term,
                trainingFrom,
                continues,
                renewal,
                trainingCertificates,
                by.orEarlier(voiding),
                event,
                rule,
                extensionEvent);
    }

    /** The card with the end that it was given lifted (C-1). */
    Card endless() {
        return new Card(
                number,
                term.endless(),
                trainingFrom,
                continues,
                renewal,
                trainingCertificates,
                voiding,
                event,
                rule,
                extensionEvent);
    }

    Card extended(Extension extension, String extendedBy) {
        return new Card(
                number,
                term.extended(extension),
                trainingFrom,
                continues,
                renewal,
                trainingCertificates,
                voiding,
                event,
                rule,
                extendedBy);
    }
}
