package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CareManagerCommand.TransferRegistration;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.caremanager.CareManagerEvent.RegistrationTransferred;
import jp.shunin.registry.core.policy.CardPastPrintedEndOnTransfer;
import jp.shunin.registry.core.policy.PrefecturePolicy;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;

/** The acceptance of a transfer (M-1 to M-3): the entry moves, the number stays, the card follows C-7. */
final class Transferring {

    private Transferring() {}

    static List<CareManagerEvent> decide(
            RegisterEntry recorded, TransferRegistration command, DecisionContext context) {
        LocalDate day = command.transferredOn();
        RegisterEntry entry = context.asOf(day, recorded);
        Guards.requireNotInFuture("transferredOn", day, context);
        Guards.requireRegisteredOn(entry, day);
        requireAfterLastTransfer(entry, day);
        TransferGuards.requireOtherPrefecture(entry, command.to());
        TransferGuards.requireNoProhibition(entry, day);
        requireAsRequested(entry, command);

        PrefecturePolicy policy = context.policies().on(command.to(), day);
        List<CareManagerEvent> events = new ArrayList<>();
        events.add(transferred(entry, command, policy));
        if (command.issueCard()) {
            events.addAll(cardsOfNewPrefecture(entry, command, policy));
        }
        return List.copyOf(events);
    }

    private static void requireAfterLastTransfer(RegisterEntry entry, LocalDate day) {
        LocalDate last = entry.residences().getLast().from();
        if (entry.residences().size() > 1 && !day.isAfter(last)) {
            throw Refusal.of(RefusalCode.LATER_TRANSFER, day, last).asException();
        }
    }

    /** M-2: where a transfer is requested, it is that one which is accepted. */
    private static void requireAsRequested(RegisterEntry entry, TransferRegistration command) {
        TransferRequest request = entry.transferRequest();
        if (request == null) {
            return;
        }
        if (request.to() != command.to()) {
            throw Refusal.of(
                            RefusalCode.TRANSFER_REQUESTED_ELSEWHERE,
                            request.to().code())
                    .asException();
        }
        TransferGuards.requireNotBefore(request, command.transferredOn());
    }

    private static RegistrationTransferred transferred(
            RegisterEntry entry, TransferRegistration command, PrefecturePolicy policy) {
        LocalDate day = command.transferredOn();
        boolean policyApplied = cardsToReplace(entry, day).anyMatch(card -> RestOfCard.isPastPrintedEnd(card, day));
        return new RegistrationTransferred(
                entry.number(),
                entry.prefecture(),
                command.to(),
                day,
                cardsNotOver(entry, day).map(Card::number).toList(),
                List.of(Rule.M_3, Rule.C_7),
                policyApplied ? List.of(policy.cardPastPrintedEndOnTransfer().reference()) : List.of());
    }

    /** C-7: what the new prefecture issues in place of the cards that the transfer voids. */
    private static List<CardIssued> cardsOfNewPrefecture(
            RegisterEntry entry, TransferRegistration command, PrefecturePolicy policy) {
        LocalDate day = command.transferredOn();
        List<Card> replaced = cardsToReplace(entry, day)
                .filter(card -> !RestOfCard.isPastPrintedEnd(card, day)
                        || policy.cardPastPrintedEndOnTransfer().value() == CardPastPrintedEndOnTransfer.ACCEPTED)
                .toList();
        List<CardIssued> issued = new ArrayList<>();
        for (Card card : replaced) {
            issued.add(RestOfCard.of(entry, card, entry.nextCard() + issued.size(), day, policy));
        }
        return issued;
    }

    /** C-7: the card in force, and a renewed card that has not begun yet. */
    private static Stream<Card> cardsToReplace(RegisterEntry entry, LocalDate day) {
        return Stream.concat(
                entry.cardOn(day).stream(),
                cardsNotOver(entry, day).filter(card -> card.term().from().isAfter(day)));
    }

    private static Stream<Card> cardsNotOver(RegisterEntry entry, LocalDate day) {
        return entry.cards().stream()
                .filter(Card::everInForce)
                .filter(card -> !card.lastDay().isBefore(day));
    }
}
