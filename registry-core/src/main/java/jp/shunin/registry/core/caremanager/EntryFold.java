package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

/** How each event changes the entry: it assigns what was decided, and decides nothing. */
final class EntryFold {

    private EntryFold() {}

    static RegisterEntry first(RecordedEvent recorded) {
        if (recorded.event() instanceof LegacyEntryMigrated migrated) {
            return MigratedEntry.fold(migrated, recorded);
        }
        if (!(recorded.event() instanceof CareManagerRegistered registered)) {
            throw new IllegalStateException("an entry begins with its registration, not with " + recorded);
        }
        return new RegisterEntry(
                registered.registrationNumber(),
                registered.registeredOn(),
                registered.practicalTrainingCompletedOn(),
                registered.person(),
                List.of(new Residence(registered.prefecture(), registered.registeredOn(), recorded.id())),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                TrainingRecord.EMPTY,
                null,
                null,
                Ledger.of(recorded),
                1);
    }

    static RegisterEntry next(RegisterEntry entry, RecordedEvent recorded) {
        Ledger ledger = entry.ledger().after(recorded);
        boolean correcting =
                recorded.event() instanceof RecordCorrected || entry.ledger().isBeingCorrected();
        return (correcting ? corrected(entry, ledger) : after(entry, recorded)).with(ledger, entry.version() + 1);
    }

    /** with a correction, the entry is as if folded from what holds; until all of it is there, it stays. */
    private static RegisterEntry corrected(RegisterEntry entry, Ledger ledger) {
        if (ledger.isBeingCorrected()) {
            return entry;
        }
        List<RecordedEvent> holding = ledger.events().toList();
        RegisterEntry folded = first(holding.getFirst());
        for (RecordedEvent event : holding.subList(1, holding.size())) {
            folded = after(folded, event);
        }
        return folded;
    }

    private static RegisterEntry after(RegisterEntry entry, RecordedEvent recorded) {
        String id = recorded.id();
        return switch (recorded.event()) {
            case CareManagerRegistered again ->
                throw new IllegalStateException("an entry is registered once, not again by event " + id);
            case LegacyEntryMigrated again ->
                throw new IllegalStateException("an entry is taken over once, not again by event " + id);
            case CardIssued issued ->
                entry.withCard(held(entry, issued(entry, issued, id), issued.issuedOn(), issued.rules()));
            case CardRenewed renewed ->
                entry.withCard(held(entry, renewed(renewed, id), renewed.renewedOn(), renewed.rules()));
            case CardReissued reissued -> entry;
            case SubjectAttended attended -> attend(entry, attended, id);
            case TrainingPlaceChangeApproved approved -> changePlace(entry, approved, id);
            case CourseCompleted completed -> complete(entry, completed, id);
            case ChiefCertificateGranted granted -> entry.withCertificate(granted(granted, id));
            case ChiefCertificateForfeited forfeited -> forfeit(entry, forfeited, id);
            case CourseCompletionInvalidated invalidated -> invalidate(entry, invalidated, id);
            case TransferRequested requested -> entry.withTransferRequest(requested(requested, id));
            case TransferRefused refused -> entry.withTransferRequest(null);
            case TransferWithdrawn withdrawn -> entry.withTransferRequest(null);
            case RegistrationTransferred transferred -> transfer(entry, transferred, id);
            case ValidityExtended extended -> extend(entry, extended, id);
            case ParticularsChanged changed -> entry.withPerson(changed.person());
            case PersonForgotten forgotten -> entry.withPerson(new ErasedRecord());
            case PracticeProhibited prohibited -> entry.withProhibition(new Prohibition(prohibited.period(), id));
            case RegistrationRemoved removed -> remove(entry, removed, id);
            case RecordCorrected correction ->
                throw new IllegalStateException("a correction is not folded as a record: event " + id);
        };
    }

    private static Card issued(RegisterEntry entry, CardIssued issued, String id) {
        return new Card(
                issued.card(),
                issued.term(),
                trainingFrom(entry, issued),
                issued.replacesCard(),
                null,
                issued.trainingCertificate() == null ? List.of() : List.of(issued.trainingCertificate()),
                null,
                id,
                issued.rules().getFirst(),
                issued.term().extension() == null ? null : id);
    }

    private static LocalDate trainingFrom(RegisterEntry entry, CardIssued issued) {
        return entry.cards().stream()
                .filter(card -> Integer.valueOf(card.number()).equals(issued.replacesCard()))
                .map(Card::trainingFrom)
                .findFirst()
                .orElse(issued.term().from());
    }

    private static Card renewed(CardRenewed renewed, String id) {
        return new Card(
                renewed.card(),
                renewed.term(),
                renewed.term().from(),
                renewed.continuesCard(),
                renewed.ground(),
                renewed.trainingCertificates(),
                null,
                id,
                renewed.rules().getFirst(),
                null);
    }

    /** What was attended by a completion that is recorded already belongs to that one. */
    private static RegisterEntry attend(RegisterEntry entry, SubjectAttended attended, String id) {
        return entry.withTraining(entry.training()
                .with(new Attendance(
                        attended.course(),
                        attended.edition(),
                        attended.subjectNo(),
                        attended.attendedOn(),
                        attended.hours(),
                        attended.heldBy(),
                        entry.firstCompletionFrom(attended.course(), attended.attendedOn())
                                .map(Completion::certificateNumber)
                                .orElse(null),
                        id)));
    }

    private static RegisterEntry changePlace(RegisterEntry entry, TrainingPlaceChangeApproved approved, String id) {
        return entry.withTraining(entry.training()
                .with(new TrainingPlaceChange(
                        approved.course(), approved.from(), approved.to(), approved.approvedOn(), id)));
    }

    private static RegisterEntry complete(RegisterEntry entry, CourseCompleted completed, String id) {
        return entry.withCompletion(completed(completed, id))
                .withTraining(entry.training()
                        .closedBy(completed.course(), completed.completedOn(), completed.certificateNumber()));
    }

    private static Completion completed(CourseCompleted completed, String id) {
        return new Completion(
                completed.course(),
                completed.edition(),
                completed.completedOn(),
                completed.certificateNumber(),
                completed.heldBy(),
                id,
                null);
    }

    private static ChiefCertificate granted(ChiefCertificateGranted granted, String id) {
        return new ChiefCertificate(
                granted.certificateNumber(),
                Term.of(granted.period()),
                granted.continuesCertificate(),
                null,
                id,
                granted.rules().getFirst(),
                null);
    }

    private static RegisterEntry forfeit(RegisterEntry entry, ChiefCertificateForfeited forfeited, String id) {
        Voiding voiding = new Voiding(forfeited.forfeitedOn(), forfeited.forfeitedOn(), id, Rule.K_6);
        return entry.withCertificates(
                certificate -> certificate.number().equals(forfeited.certificateNumber()),
                certificate -> certificate.voided(voiding));
    }

    private static RegisterEntry invalidate(RegisterEntry entry, CourseCompletionInvalidated invalidated, String id) {
        return entry.withCompletions(
                        completion -> completion.certificateNumber().equals(invalidated.certificateNumber()),
                        completion -> completion.invalidated(id))
                .withCertificates(
                        certificate -> invalidated.fallenCertificates().contains(certificate.number()),
                        certificate -> certificate.voided(
                                new Voiding(certificate.term().from(), invalidated.invalidatedOn(), id, Rule.K_8)))
                .withCards(
                        card -> invalidated.fallenCards().contains(card.number()),
                        card -> card.voided(
                                new Voiding(card.term().from(), invalidated.invalidatedOn(), id, Rule.K_8)));
    }

    private static TransferRequest requested(TransferRequested requested, String id) {
        return new TransferRequest(requested.to(), requested.requestedOn(), requested.workplace(), id);
    }

    private static RegisterEntry transfer(RegisterEntry entry, RegistrationTransferred transferred, String id) {
        Residence residence = new Residence(transferred.to(), transferred.transferredOn(), id);
        return voidCards(
                entry.withResidence(residence).withTransferRequest(null),
                transferred.voidedCards(),
                voidedBy(residence));
    }

    private static RegisterEntry remove(RegisterEntry entry, RegistrationRemoved removed, String id) {
        Removal removal = new Removal(removed.removedOn(), removed.cause(), removed.barredThrough(), id);
        return voidCards(
                entry.withRemoval(removal).withTransferRequest(null), removed.voidedCards(), voidedBy(removal));
    }

    /** a card that is recorded late is ended by what has ended the cards of its day. */
    private static Card held(RegisterEntry entry, Card card, LocalDate givenOn, List<Rule> rules) {
        return unlessRemoved(entry, rules.contains(Rule.C_7) ? unlessTransferred(entry, card, givenOn) : card);
    }

    /** C-7: a transfer of after the card's day voids it. It was decided so only where the card's event says it by its rule. */
    private static Card unlessTransferred(RegisterEntry entry, Card card, LocalDate givenOn) {
        return entry.residencesAfter(givenOn)
                .findFirst()
                .map(EntryFold::voidedBy)
                .map(card::voided)
                .orElse(card);
    }

    private static Voiding voidedBy(Residence residence) {
        return new Voiding(residence.from(), residence.from(), residence.event(), Rule.C_7);
    }

    /** C-9: the removal voids also a card of before it that is recorded after it. */
    private static Card unlessRemoved(RegisterEntry entry, Card card) {
        Removal removal = entry.removal();
        return removal == null ? card : card.voided(voidedBy(removal));
    }

    private static Voiding voidedBy(Removal removal) {
        return new Voiding(removal.removedOn(), removal.removedOn(), removal.event(), Rule.C_9);
    }

    private static RegisterEntry voidCards(RegisterEntry entry, Collection<Integer> numbers, Voiding voiding) {
        return entry.withCards(card -> numbers.contains(card.number()), card -> card.voided(voiding));
    }

    private static RegisterEntry extend(RegisterEntry entry, ValidityExtended extended, String id) {
        Extension extension = new Extension(extended.extendedThrough(), extended.measureId(), extended.renewalBase());
        return switch (extended.qualification()) {
            case CARD ->
                entry.withCards(
                        card -> Integer.valueOf(card.number()).equals(extended.card()),
                        card -> card.extended(extension, id));
            case CHIEF ->
                entry.withCertificates(
                        certificate -> certificate.number().equals(extended.certificateNumber()),
                        certificate -> certificate.extended(extension, id));
        };
    }
}
