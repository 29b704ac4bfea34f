package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import jp.shunin.registry.core.specialmeasure.MeasureId;
import jp.shunin.registry.core.specialmeasure.MeasureTerms;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/**
 * All the time for which a qualification would hold under a special measure, from its first day. Three more years on a
 * card of five years make eight: whoever meant eight in all and wrote eight more sees it here.
 *
 * @param from the first day in force
 * @param originalThrough the last day without any extension, as it was given (S-2)
 * @param before the last day as it is
 * @param after the last day as it would be
 */
public record ForeseenValidity(
        Qualification qualification,
        LocalDate from,
        @Nullable LocalDate originalThrough,
        LocalDate before,
        LocalDate after) {

    /** What a card and a chief certificate are given (C-1, K-1). */
    public static final Period USUAL = Period.ofYears(5);

    /** So long holds what has three years more than usual, the longest that measures have been known to add. */
    public static final Period VERY_LONG = Period.ofYears(8);

    /** What a measure that extends it would bring about. */
    static ForeseenValidity of(Extendable held, MeasureId measure, MeasureTerms terms) {
        MeasureEffect effect = held.effectOf(measure, terms);
        return new ForeseenValidity(
                held.qualification(),
                held.term().from(),
                effect.originalThrough(),
                held.term().through(),
                held.extendedThrough(terms));
    }

    /** How long it would hold in all, both ends counted. */
    public Period whole() {
        return Period.between(from, after.plusDays(1));
    }

    /** Whether it would hold for eight years or more in all. */
    public boolean isVeryLong() {
        return !after.isBefore(ValidityPeriod.startingOn(from, VERY_LONG).through());
    }

    /** Whether it was given for longer than usual in the first place, so that any extension comes on top of that. */
    public boolean wasGivenLonger() {
        return originalThrough != null
                && originalThrough.isAfter(
                        ValidityPeriod.startingOn(from, USUAL).through());
    }

    /** How much longer than now. */
    public Period added() {
        return Period.between(before.plusDays(1), after.plusDays(1));
    }

    /** The same as {@link #whole} in days, by which validities can be compared. */
    public long days() {
        return ChronoUnit.DAYS.between(from, after) + 1;
    }
}
