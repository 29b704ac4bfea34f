package jp.shunin.registry.core.specialmeasure;

import java.util.List;
import java.util.Objects;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.AmendSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureAmended;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureEvent.SpecialMeasureDeclared;
import org.jspecify.annotations.Nullable;

/** The decisions about special measures: pure functions of the terms and the command. */
public final class MeasureDecisions {

    private MeasureDecisions() {}

    /**
     * What follows from a declaration (S-1).
     *
     * @throws CommandRefused if the terms make no sense
     */
    public static SpecialMeasureDeclared decide(DeclareSpecialMeasure command) {
        MeasureChecks.requireSound(command.terms());
        return new SpecialMeasureDeclared(command.measureId(), command.terms(), List.of(Rule.S_1));
    }

    /**
     * What follows from an amendment (S-3): it may widen and lengthen, never narrow or shorten.
     *
     * @throws CommandRefused if the amended terms make no sense, change nothing, or are shorter for anyone
     */
    public static SpecialMeasureAmended decide(MeasureTerms terms, AmendSpecialMeasure command) {
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

    private static <T> T orElse(@Nullable T changed, T unchanged) {
        return Objects.requireNonNullElse(changed, unchanged);
    }
}
