package jp.shunin.registry.core.specialmeasure;

import java.util.Objects;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.AmendSpecialMeasure;
import jp.shunin.registry.core.specialmeasure.SpecialMeasureCommand.DeclareSpecialMeasure;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** The aggregate of a special measure: a thin shell around {@link MeasureDecisions}. */
@AggregateRoot(type = "SpecialMeasure")
public final class SpecialMeasure {

    @AggregateIdentifier
    private @Nullable MeasureId measureId;

    private @Nullable MeasureTerms terms;

    /** For Axon, which folds the events into it. */
    SpecialMeasure() {}

    @CommandHandler
    SpecialMeasure(DeclareSpecialMeasure command) {
        AggregateLifecycle.apply(MeasureDecisions.decide(command));
    }

    @CommandHandler
    void handle(AmendSpecialMeasure command) {
        AggregateLifecycle.apply(MeasureDecisions.decide(Objects.requireNonNull(terms), command));
    }

    @EventSourcingHandler
    void on(SpecialMeasureEvent event) {
        measureId = event.measureId();
        terms = event.terms();
    }
}
