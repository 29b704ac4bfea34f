package jp.shunin.registry.core.caremanager;

import java.util.List;
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
import jp.shunin.registry.core.rule.CommandRefused;

/** The decisions of the register: pure functions of entry, command and context. */
public final class Decisions {

    private Decisions() {}

    /**
     * What follows from a registration.
     *
     * @throws CommandRefused if a rule stands against it
     */
    public static List<CareManagerEvent> decide(RegisterCareManager command, DecisionContext context) {
        return Registering.decide(command, context);
    }

    /**
     * What follows from taking over an entry of an old register.
     *
     * @throws CommandRefused if a rule stands against it
     */
    public static List<CareManagerEvent> decide(MigrateLegacyEntry command, DecisionContext context) {
        return Migrating.decide(command, context);
    }

    /** All that would stand against taking over an entry, and all that an officer should look at; records nothing. */
    public static LegacyExamination examine(MigrateLegacyEntry command, DecisionContext context) {
        return Migrating.examine(command, context);
    }

    /**
     * What follows from a command to an entry; nothing if the command has no effect any more.
     *
     * @throws CommandRefused if a rule stands against it
     */
    public static List<CareManagerEvent> decide(RegisterEntry entry, ToEntry command, DecisionContext context) {
        return switch (command) {
            case IssueCard issue -> CardIssuing.decide(entry, issue, context);
            case RenewCard renew -> CardRenewing.decide(entry, renew, context);
            case ReissueCard reissue -> CardReissuing.decide(entry, reissue, context);
            case RecordSubjectAttendance record -> SubjectAttending.decide(entry, record, context);
            case ApproveTrainingPlaceChange approve -> TrainingPlaceChanging.decide(entry, approve, context);
            case CompleteCourse complete -> CourseCompleting.decide(entry, complete, context);
            case InvalidateCourseCompletion invalidate -> CompletionInvalidating.decide(entry, invalidate, context);
            case RequestTransfer request -> TransferRequesting.decide(entry, request, context);
            case RefuseTransfer refuse -> TransferClosing.decide(entry, refuse, context);
            case WithdrawTransfer withdraw -> TransferClosing.decide(entry, withdraw, context);
            case TransferRegistration transfer -> Transferring.decide(entry, transfer, context);
            case ExtendValidityBySpecialMeasure extend -> ValidityExtending.decide(entry, extend, context);
            case CorrectRecord correct -> Correcting.decide(entry, correct, context);
            case ChangeParticulars change -> ParticularsChanging.decide(entry, change, context);
            case ForgetPerson forget -> Forgetting.decide(entry, forget, context);
            case ProhibitPractice prohibit -> Prohibiting.decide(entry, prohibit);
            case RemoveRegistration remove -> Removing.decide(entry, remove, context);
        };
    }
}
