package jp.shunin.registry.core.standing;

import java.time.LocalDate;
import java.util.Optional;
import jp.shunin.registry.core.caremanager.Card;
import jp.shunin.registry.core.caremanager.LegacyUnknown;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.Voiding;
import jp.shunin.registry.core.rule.Rule;

/** Why no card is in force on a day. */
final class CardReasons {

    private CardReasons() {}

    static Reason on(RegisterEntry entry, LocalDate day) {
        return voidFromTheBeginning(entry, day)
                .or(() -> entry.lastCardBefore(day))
                .or(() -> entry.voidedCardBefore(day))
                .map(CardReasons::ended)
                .orElseGet(() -> none(entry, day));
    }

    private static Reason none(RegisterEntry entry, LocalDate day) {
        return entry.takenOverWithout(LegacyUnknown.EARLIER_CARDS)
                .or(() -> entry.takenOverWithout(LegacyUnknown.CARD))
                .filter(event -> entry.isRegisteredOn(day))
                .map(event -> new Reason(ReasonCode.CARD_NOT_KNOWN, null, event, Rule.X_4))
                .orElseGet(() -> new Reason(ReasonCode.NO_CARD, null, null, Rule.C_1));
    }

    private static Optional<Card> voidFromTheBeginning(RegisterEntry entry, LocalDate day) {
        for (Card card : entry.cards()) {
            if (card.isVoidFromTheBeginning() && card.term().contains(day)) {
                return Optional.of(card);
            }
        }
        return Optional.empty();
    }

    private static Reason ended(Card card) {
        Voiding voiding = card.voiding();
        if (voiding != null && card.lastDay().isBefore(card.term().through())) {
            return new Reason(ReasonCode.CARD_VOIDED, voiding.on(), voiding.event(), voiding.rule());
        }
        return new Reason(ReasonCode.CARD_EXPIRED, card.lastDay(), card.event(), Rule.C_3);
    }
}
