package jp.shunin.registry.core.specialmeasure;

import java.time.Clock;
import java.util.Objects;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.AmendSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.ApproveMeasureApplication;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.WithdrawSpecialMeasure;
import jp.shunin.registry.core.time.Japan;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The aggregate of a special measure: a thin shell around {@link MeasureDecisions} and {@link Measure}. */
@AggregateRoot(type = "SpecialMeasure")
public final class SpecialMeasure {

    @AggregateIdentifier
    private @Nullable MeasureId measureId;

    private @Nullable Measure measure;

    /** For Axon, which folds the events into it. */
    SpecialMeasure() {}

    @CommandHandler
    SpecialMeasure(DeclareSpecialMeasure command, Clock clock) {
        AggregateLifecycle.apply(MeasureDecisions.decide(command, Japan.today(clock)));
    }

    @CommandHandler
    void handle(AmendSpecialMeasure command, Clock clock) {
        AggregateLifecycle.apply(MeasureDecisions.decide(declared(), command, Japan.today(clock)));
    }

    @CommandHandler
    void handle(ApproveMeasureApplication command) {
        AggregateLifecycle.apply(MeasureDecisions.decide(declared(), command));
    }

    @CommandHandler
    void handle(WithdrawSpecialMeasure command) {
        AggregateLifecycle.apply(MeasureDecisions.decide(declared(), command));
    }

    @EventSourcingHandler
    void on(SpecialMeasureEvent event, @MetaDataValue(Measure.RECORDED_BY) @Nullable String recordedBy) {
        measureId = event.measureId();
        measure = Measure.evolve(measure, event, recordedBy);
    }

    private Measure declared() {
        return Objects.requireNonNull(measure);
    }
}
