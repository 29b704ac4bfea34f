package jp.shunin.registry.core.caremanager;

import java.util.List;
import java.util.Objects;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ApproveTrainingPlaceChange;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ChangeParticulars;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CorrectRecord;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ForgetPerson;
import jp.shunin.registry.core.caremanager.CareManagerCommand.InvalidateCourseCompletion;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.MigrateLegacyEntry;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ProhibitPractice;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RecordSubjectAttendance;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RefuseTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ReissueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RemoveRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RequestTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ToEntry;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.WithdrawTransfer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/** The aggregate of one entry in the register: a thin shell around {@link Decisions} and {@link RegisterEntry}. */
@AggregateRoot(type = "CareManager")
public final class CareManager {

    @AggregateIdentifier
    private @Nullable RegistrationNumber registrationNumber;

    private @Nullable RegisterEntry entry;

    /** For Axon, which folds the events into it. */
    CareManager() {}

    @CommandHandler
    CareManager(RegisterCareManager command, DecisionContexts contexts) {
        apply(Decisions.decide(command, contexts.now()));
    }

    @CommandHandler
    CareManager(MigrateLegacyEntry command, DecisionContexts contexts) {
        apply(Decisions.decide(command, contexts.now()));
    }

    /** Whoever gives the command was let in by where the entry stood a moment ago. */
    @CommandHandlerInterceptor
    void requireJurisdiction(
            CareManagerCommand command, @MetaDataValue(Jurisdiction.KEY) @Nullable Jurisdiction jurisdiction) {
        RegisterEntry now = entry;
        if (jurisdiction != null && now != null && !jurisdiction.includes(now)) {
            throw jurisdiction.refusal(now).asException();
        }
    }

    @CommandHandler
    void handle(IssueCard command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(RenewCard command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(ReissueCard command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(RecordSubjectAttendance command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(ApproveTrainingPlaceChange command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(CompleteCourse command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(InvalidateCourseCompletion command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(RequestTransfer command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(RefuseTransfer command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(WithdrawTransfer command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(TransferRegistration command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(ExtendValidityBySpecialMeasure command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(CorrectRecord command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(ChangeParticulars command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(ProhibitPractice command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(RemoveRegistration command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @CommandHandler
    void handle(ForgetPerson command, DecisionContexts contexts) {
        decide(command, contexts);
    }

    @EventSourcingHandler
    void on(
            CareManagerEvent event,
            EventMessage<?> message,
            @MetaDataValue(RecordedEvent.COMMAND) @Nullable String command) {
        entry = RegisterEntry.evolve(entry, RecordedEvent.of(message.getIdentifier(), event, command));
        registrationNumber = event.registrationNumber();
    }

    private void decide(ToEntry command, DecisionContexts contexts) {
        apply(Decisions.decide(Objects.requireNonNull(entry), command, contexts.now()));
    }

    private static void apply(List<CareManagerEvent> events) {
        events.forEach(AggregateLifecycle::apply);
    }
}
