package jp.shunin.registry.api.web.words;

import jp.shunin.registry.core.caremanager.CareManagerEvent;
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
import jp.shunin.registry.core.rule.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what an event states, in one line without personal data: the same of one that is recorded and of one to come. */
@Component("eventWords")
public final class EventWords {

    private final Words words;

    EventWords(Words words) {
        this.words = words;
    }

    /** The rules that an event cites, by their ids. */
    public String rules(CareManagerEvent event) {
        return words.name(event.rules().stream().map(Rule::id).toList());
    }

    /** What an event states. */
    public String of(CareManagerEvent event) {
        return switch (event) {
            case CareManagerRegistered it -> say(it, it.prefecture(), it.registeredOn());
            case LegacyEntryMigrated it -> say(it, it.prefecture(), it.registeredOn());
            case CardIssued it ->
                say(
                        it,
                        it.issuedBy(),
                        it.issuedOn(),
                        it.term().from(),
                        it.term().through());
            case CardRenewed it ->
                say(it, it.ground(), it.alignment(), it.term().from(), it.term().through());
            case CardReissued it -> say(it, it.cause(), it.term().through());
            case SubjectAttended it ->
                say(
                        it,
                        it.course(),
                        it.edition(),
                        String.valueOf(it.subjectNo()),
                        it.attendedOn(),
                        it.hours().toPlainString(),
                        it.heldBy());
            case TrainingPlaceChangeApproved it -> say(it, it.course(), it.to(), it.approvedOn());
            case CourseCompleted it ->
                say(it, it.course(), it.edition(), it.completedOn(), it.certificateNumber(), it.heldBy());
            case ChiefCertificateGranted it ->
                say(it, it.certificateNumber(), it.period().from(), it.period().through());
            case ChiefCertificateForfeited it -> say(it, it.certificateNumber(), it.forfeitedOn());
            case CourseCompletionInvalidated it ->
                say(
                        it,
                        it.certificateNumber(),
                        it.invalidatedOn(),
                        it.reason(),
                        it.fallenCertificates(),
                        it.fallenCards());
            case TransferRequested it -> say(it, it.from(), it.to(), it.requestedOn(), it.workplace());
            case TransferRefused it -> say(it, it.from(), it.to(), it.refusedOn(), it.reason());
            case TransferWithdrawn it -> say(it, it.from(), it.to(), it.withdrawnOn(), it.reason());
            case RegistrationTransferred it -> say(it, it.from(), it.to(), it.transferredOn());
            case ValidityExtended it ->
                say(it, it.measureId(), it.qualification(), it.originalThrough(), it.extendedThrough());
            case RecordCorrected it -> say(it, it.correctedOn(), it.action(), it.reason());
            case ParticularsChanged it -> say(it, it.changedOn());
            case PracticeProhibited it ->
                say(it, it.period().from(), it.period().through());
            case RegistrationRemoved it -> say(it, it.removedOn(), it.cause(), it.barredThrough());
            case PersonForgotten it -> say(it, it.forgottenOn());
        };
    }

    private String say(CareManagerEvent event, @Nullable Object... facts) {
        return words.say("event." + event.getClass().getSimpleName(), facts);
    }
}
