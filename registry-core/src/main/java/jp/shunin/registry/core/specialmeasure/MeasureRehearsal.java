package jp.shunin.registry.core.specialmeasure;

import java.time.LocalDate;
import java.util.Optional;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.AmendSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;

/** Takes decisions about a measure without anything coming of them, for whoever wants to see before recording. */
public final class MeasureRehearsal {

    private MeasureRehearsal() {}

    /**
     * What would stand against a declaration (S-1); empty if nothing does.
     *
     * @param today the day in Japan
     */
    public static Optional<Refusal> refusal(DeclareSpecialMeasure command, LocalDate today) {
        try {
            MeasureDecisions.decide(command, today);
            return Optional.empty();
        } catch (CommandRefused refused) {
            return Optional.of(refused.refusal());
        }
    }

    /**
     * The terms that a measure would have after an amendment (S-3).
     *
     * @param today the day in Japan
     * @throws CommandRefused if something stands against it
     */
    public static MeasureTerms amended(Measure measure, AmendSpecialMeasure command, LocalDate today) {
        return MeasureDecisions.decide(measure, command, today).terms();
    }
}
