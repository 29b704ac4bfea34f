package jp.shunin.registry.core.caremanager;

import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ApproveTrainingPlaceChange;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ChangeParticulars;
import jp.shunin.registry.core.caremanager.CareManagerCommand.CompleteCourse;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ExtendValidityBySpecialMeasure;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ForgetPerson;
import jp.shunin.registry.core.caremanager.CareManagerCommand.InvalidateCourseCompletion;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ProhibitPractice;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RecordSubjectAttendance;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RefuseTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RegisterCareManager;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ReissueCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RemoveRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RequestTransfer;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.CareManagerCommand.WithdrawTransfer;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardReissued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CareManagerRegistered;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateForfeited;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ChiefCertificateGranted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompleted;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CourseCompletionInvalidated;
import jp.shunin.registry.core.caremanager.CareManagerEvent.LegacyEntryMigrated;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ParticularsChanged;
import jp.shunin.registry.core.caremanager.CareManagerEvent.PersonForgotten;
import jp.shunin.registry.core.caremanager.CareManagerEvent.PracticeProhibited;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RecordCorrected;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationRemoved;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationTransferred;
import jp.shunin.registry.core.caremanager.CareManagerEvent.SubjectAttended;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TrainingPlaceChangeApproved;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRefused;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferRequested;
import jp.shunin.registry.core.caremanager.CareManagerEvent.TransferWithdrawn;
import jp.shunin.registry.core.caremanager.CareManagerEvent.ValidityExtended;

/**
 * The command from which events came. Events state all that their command said, so the journal needs not keep commands
 * as well.
 */
final class OriginalCommand {

    private OriginalCommand() {}

    /** The command of the events, all of one step. */
    static CareManagerCommand of(List<RecordedEvent> events) {
        CareManagerEvent telling = events.stream()
                .map(RecordedEvent::event)
                .filter(event -> !(event instanceof ChiefCertificateForfeited))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a forfeiture alone follows from no command: " + events));
        return of(telling, events);
    }

    private static CareManagerCommand of(CareManagerEvent telling, List<RecordedEvent> all) {
        return switch (telling) {
            case CareManagerRegistered registered -> registration(registered);
            case LegacyEntryMigrated migrated -> MigratedEntry.command(migrated);
            case CardIssued issued -> new IssueCard(issued.registrationNumber(), issued.issuedOn());
            case CardRenewed renewed ->
                new RenewCard(
                        renewed.registrationNumber(), renewed.renewedOn(), renewed.alignment() != Alignment.DECLINED);
            case CardReissued reissued ->
                new ReissueCard(reissued.registrationNumber(), reissued.reissuedOn(), reissued.cause());
            case SubjectAttended attended -> attendance(attended);
            case TrainingPlaceChangeApproved approved ->
                new ApproveTrainingPlaceChange(
                        approved.registrationNumber(), approved.course(), approved.to(), approved.approvedOn());
            case CourseCompleted completed -> completion(completed);
            case CourseCompletionInvalidated invalidated ->
                new InvalidateCourseCompletion(
                        invalidated.registrationNumber(),
                        invalidated.certificateNumber(),
                        invalidated.invalidatedOn(),
                        invalidated.reason());
            case TransferRequested requested ->
                new RequestTransfer(
                        requested.registrationNumber(), requested.to(), requested.requestedOn(), requested.workplace());
            case TransferRefused refused ->
                new RefuseTransfer(refused.registrationNumber(), refused.refusedOn(), refused.reason());
            case TransferWithdrawn withdrawn ->
                new WithdrawTransfer(withdrawn.registrationNumber(), withdrawn.withdrawnOn(), withdrawn.reason());
            case RegistrationTransferred transferred -> transfer(transferred, all);
            case ValidityExtended extended ->
                new ExtendValidityBySpecialMeasure(extended.registrationNumber(), extended.measureId());
            case ParticularsChanged changed ->
                new ChangeParticulars(changed.registrationNumber(), changed.changedOn(), changed.person());
            case PersonForgotten forgotten -> new ForgetPerson(forgotten.registrationNumber(), forgotten.forgottenOn());
            case PracticeProhibited prohibited ->
                new ProhibitPractice(prohibited.registrationNumber(), prohibited.period());
            case RegistrationRemoved removed ->
                new RemoveRegistration(removed.registrationNumber(), removed.removedOn(), removed.cause());
            case ChiefCertificateGranted granted -> throw neverFirst(granted);
            case ChiefCertificateForfeited forfeited -> throw neverFirst(forfeited);
            case RecordCorrected corrected -> throw neverFirst(corrected);
        };
    }

    private static RegisterCareManager registration(CareManagerRegistered registered) {
        return new RegisterCareManager(
                registered.registrationNumber(),
                registered.prefecture(),
                registered.registeredOn(),
                registered.practicalTrainingCompletedOn(),
                registered.person(),
                registered.notIdenticalWith());
    }

    private static RecordSubjectAttendance attendance(SubjectAttended attended) {
        return new RecordSubjectAttendance(
                attended.registrationNumber(),
                attended.course(),
                attended.edition(),
                new AttendedSubject(attended.subjectNo(), attended.attendedOn(), attended.hours(), attended.heldBy()));
    }

    private static CompleteCourse completion(CourseCompleted completed) {
        return new CompleteCourse(
                completed.registrationNumber(),
                completed.course(),
                completed.edition(),
                completed.completedOn(),
                completed.certificateNumber(),
                completed.heldBy(),
                completed.attested(),
                completed.subjects());
    }

    /** Where there was no card to take over, none can tell whether one was applied for: as a rule, one is. */
    private static TransferRegistration transfer(RegistrationTransferred transferred, List<RecordedEvent> all) {
        boolean cardIssued = all.stream().anyMatch(recorded -> recorded.event() instanceof CardIssued);
        return new TransferRegistration(
                transferred.registrationNumber(),
                transferred.to(),
                transferred.transferredOn(),
                cardIssued || transferred.voidedCards().isEmpty());
    }

    private static IllegalStateException neverFirst(CareManagerEvent event) {
        return new IllegalStateException("follows from no command of its own: " + event);
    }
}
