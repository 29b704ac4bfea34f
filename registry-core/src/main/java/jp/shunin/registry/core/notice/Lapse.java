package jp.shunin.registry.core.notice;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.shunin.registry.core.caremanager.RegistrationNumber;
import jp.shunin.registry.core.specialmeasure.Qualification;
import jp.shunin.registry.core.standing.ReasonCode;
import jp.shunin.registry.core.standing.Standing;
import jp.shunin.registry.core.time.ValidityPeriod;

/**
 * The end of a qualification, as far as it is known.
 *
 * @param qualification CARD: the person stops being a care manager; CHIEF: a chief, with the first of the two periods to
 *     run out (K-5)
 * @param lastDay the last day on which it is held, before the first day on which it is not
 */
public record Lapse(RegistrationNumber registrationNumber, Qualification qualification, LocalDate lastDay) {

    /** How long before the end it is told, the nearest first. */
    private static final List<Threshold> THRESHOLDS = List.of(
            new Threshold(NoticeKind.LAPSES_IN_1_MONTH, Period.ofMonths(1)),
            new Threshold(NoticeKind.LAPSES_IN_3_MONTHS, Period.ofMonths(3)),
            new Threshold(NoticeKind.LAPSES_IN_6_MONTHS, Period.ofMonths(6)));

    /** With one of these reasons it is not, or not only, for want of a card that a person is no chief. */
    private static final Set<ReasonCode> CERTIFICATE_ENDED = EnumSet.of(
            ReasonCode.CHIEF_CERTIFICATE_EXPIRED,
            ReasonCode.COMPLETION_INVALIDATED,
            ReasonCode.NEVER_CHIEF,
            ReasonCode.CHIEF_NOT_KNOWN);

    private record Threshold(NoticeKind kind, Period before) {

        /** The last day of a period of this length that is counted from today (P-2). */
        LocalDate lastDayWithin(LocalDate today) {
            return ValidityPeriod.startingOn(today, before).through();
        }
    }

    /** The last of the ends that are told about on a day. */
    public static LocalDate farthest(LocalDate today) {
        return THRESHOLDS.getLast().lastDayWithin(today);
    }

    /** The first day without the qualification. */
    public LocalDate firstDayWithout() {
        return lastDay.plusDays(1);
    }

    public boolean isOver(LocalDate today) {
        return lastDay.isBefore(today);
    }

    /**
     * What is to be told of an end that is still to come: the nearest threshold that is reached. A threshold of n months is
     * reached on the first day from which n months, counted by P-2, do not end before the last day. So six months before
     * 31 August it is 1 March, and six months before 28 February 29 August.
     */
    public Optional<NoticeKind> toCome(LocalDate today) {
        return isOver(today)
                ? Optional.empty()
                : THRESHOLDS.stream()
                        .filter(threshold -> !lastDay.isAfter(threshold.lastDayWithin(today)))
                        .map(Threshold::kind)
                        .findFirst();
    }

    /**
     * What is to be told of an end that is past: nothing if, as is known now, the qualification goes on.
     *
     * @param next the standing on the {@link #firstDayWithout}
     */
    public Optional<NoticeKind> past(Standing next) {
        boolean goesOn =
                switch (qualification) {
                    case CARD -> next.careManager().valid();
                    case CHIEF -> next.chief().valid();
                };
        if (goesOn) {
            return Optional.empty();
        }
        return Optional.of(
                qualification == Qualification.CHIEF && wantsOnlyCard(next)
                        ? NoticeKind.CHIEF_LOST_WITH_CARD
                        : NoticeKind.LAPSED);
    }

    private static boolean wantsOnlyCard(Standing next) {
        return next.registration().registered()
                && !next.careManager().valid()
                && next.reasons().stream().noneMatch(reason -> CERTIFICATE_ENDED.contains(reason.code()));
    }
}
