package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.policy.PrefecturePolicy;
import jp.shunin.registry.core.rule.Rule;

/** C-7: the card that the new prefecture issues for the rest of the period of one that a transfer voids. */
final class RestOfCard {

    private RestOfCard() {}

    /**
     * @param number the number of the new card
     * @param day the day of the transfer
     * @param policy that of the new prefecture
     */
    static CardIssued of(RegisterEntry entry, Card card, int number, LocalDate day, PrefecturePolicy policy) {
        return new CardIssued(
                entry.number(),
                number,
                day,
                policy.prefecture(),
                IssueOccasion.ON_TRANSFER,
                card.term().restFrom(day),
                card.number(),
                null,
                List.of(Rule.C_7, Rule.M_3),
                policies(card, day, policy));
    }

    /** Whether the card is kept on the day only by the old prefecture's measure. */
    static boolean isPastPrintedEnd(Card card, LocalDate day) {
        return card.term().originalEnd().isBefore(day);
    }

    /** What decided about the end of the card: that there is none, or that a measure of elsewhere still holds (M-3). */
    private static List<String> policies(Card card, LocalDate day, PrefecturePolicy policy) {
        if (!card.term().hasEnd()) {
            return List.of(policy.cardValidity().reference());
        }
        return isPastPrintedEnd(card, day)
                ? List.of(policy.cardPastPrintedEndOnTransfer().reference())
                : List.of();
    }
}
