package jp.shunin.registry.core.specialmeasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.AmendSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.ApproveMeasureApplication;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.WithdrawSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.MeasureApplicationApproved;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureAmended;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureDeclared;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureWithdrawn;
import org.jspecify.annotations.Nullable;

/** The decisions about special measures: pure functions of the terms and the command. */
public final class MeasureDecisions {

    private MeasureDecisions() {}

    /**
     * What follows from a declaration (S-1).
     *
     * @param today the day in Japan
     * @throws CommandRefused if the terms make no sense
     */
    public static SpecialMeasureDeclared decide(DeclareSpecialMeasure command, LocalDate today) {
        MeasureChecks.requireWritten(command.terms().basis(), today);
        MeasureChecks.requireSound(command.terms());
        return new SpecialMeasureDeclared(command.measureId(), command.terms(), List.of(Rule.S_1));
    }

    /**
     * What follows from an amendment (S-3): it may widen and lengthen, never narrow or shorten.
     *
     * @param today the day in Japan
     * @throws CommandRefused if the amended terms make no sense, change nothing, or are shorter for anyone; or the
     *     measure has been withdrawn
     */
    public static SpecialMeasureAmended decide(Measure measure, AmendSpecialMeasure command, LocalDate today) {
        requireNotWithdrawn(measure, command);
        if (command.basis() != null) {
            MeasureChecks.requireWritten(command.basis(), today);
        }
        MeasureTerms terms = measure.terms();
        MeasureTerms amended = new MeasureTerms(
                orElse(command.prefecture(), terms.prefecture()),
                orElse(command.basis(), terms.basis()),
                orElse(command.covers(), terms.covers()),
                orElse(command.cohort(), terms.cohort()),
                orElse(command.extensions(), terms.extensions()),
                orElse(command.renewalBase(), terms.renewalBase()));
        if (amended.equals(terms)) {
            throw Refusal.of(RefusalCode.AMENDMENT_CHANGES_NOTHING, command.measureId())
                    .asException();
        }
        MeasureChecks.requireSound(amended);
        MeasureChecks.requireNotShorter(terms, amended);
        return new SpecialMeasureAmended(command.measureId(), amended, List.of(Rule.S_3));
    }

    /**
     * What follows from an approval (S-4): whoever declared the measure, or amended it last, does not approve it.
     *
     * @throws CommandRefused if one person would do both, or the measure has been withdrawn
     */
    public static MeasureApplicationApproved decide(Measure measure, ApproveMeasureApplication command) {
        requireNotWithdrawn(measure, command);
        String approver = command.approver();
        if (approver != null && approver.equals(measure.changedBy())) {
            throw Refusal.of(RefusalCode.APPROVED_BY_WHO_CHANGED_IT, command.measureId())
                    .asException();
        }
        return new MeasureApplicationApproved(
                command.measureId(), measure.terms(), command.approvedOn(), command.job(), List.of(Rule.S_4));
    }

    /**
     * What follows from a withdrawal: nobody more is covered, and nobody gets a shorter end (S-3).
     *
     * @throws CommandRefused if the measure has been withdrawn already
     */
    public static SpecialMeasureWithdrawn decide(Measure measure, WithdrawSpecialMeasure command) {
        requireNotWithdrawn(measure, command);
        return new SpecialMeasureWithdrawn(
                command.measureId(), measure.terms(), command.withdrawnOn(), command.reason(), List.of(Rule.S_3));
    }

    private static void requireNotWithdrawn(Measure measure, SpecialMeasureCommand command) {
        LocalDate withdrawnOn = measure.withdrawnOn();
        if (withdrawnOn != null) {
            throw Refusal.of(RefusalCode.MEASURE_WITHDRAWN, command.measureId(), withdrawnOn)
                    .asException();
        }
    }

    private static <T> T orElse(@Nullable T changed, T unchanged) {
        return Objects.requireNonNullElse(changed, unchanged);
    }
}
