package jp.shunin.registry.core.specialmeasure;

import java.time.LocalDate;
import java.util.Optional;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;

/** Takes the decision about a declaration without anything coming of it, for whoever wants to see before recording. */
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
}
