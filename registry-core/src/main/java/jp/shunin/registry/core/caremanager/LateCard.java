package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.policy.PrefecturePolicy;
import jp.shunin.registry.core.rule.Rule;

/**
 * C-7, X-4: a card of before a transfer that is recorded only after it. The prefecture of its day gave it. The transfer
 * voids it all the same, by law and without anybody's doing, and the new prefecture's card takes over its term, so that
 * the entry is as if both had been recorded in order.
 */
final class LateCard {

    private static final String NOT_RECORDED_YET = "";

    private LateCard() {}

    /** The rules by which a card of the day is given; with C-7 if a recorded transfer voids it. */
    static List<Rule> rules(RegisterEntry entry, LocalDate day, List<Rule> rules) {
        return entry.residencesAfter(day).findAny().isPresent()
                ? Stream.concat(rules.stream(), Stream.of(Rule.C_7)).distinct().toList()
                : rules;
    }

    /** The events of a card of the day, and after them the cards that transfers of later days put in its place. */
    static List<CareManagerEvent> movedOn(
            RegisterEntry entry, LocalDate day, List<CareManagerEvent> given, DecisionContext context) {
        List<CareManagerEvent> events = new ArrayList<>(given);
        RegisterEntry folded = entry;
        for (CareManagerEvent event : given) {
            folded = after(folded, event);
        }
        for (Residence residence : entry.residencesAfter(day).toList()) {
            Card card = context.asOf(residence.from(), folded).cards().getLast();
            if (isWithoutCards(entry, residence) || card.term().through().isBefore(residence.from())) {
                break;
            }
            PrefecturePolicy policy = context.policyFor(entry, residence.from());
            CardIssued rest = RestOfCard.of(entry, card, folded.nextCard(), residence.from(), policy);
            folded = after(folded, rest);
            events.add(rest);
        }
        return List.copyOf(events);
    }

    /** C-7: a transfer that took cards and gave none was asked for without one, so there is none for this card either. */
    private static boolean isWithoutCards(RegisterEntry entry, Residence residence) {
        List<Integer> taken = entry.cards().stream()
                .filter(card -> isTaken(card, residence))
                .map(Card::number)
                .toList();
        return !taken.isEmpty()
                && entry.cards().stream()
                        .noneMatch(card -> card.rule() == Rule.C_7 && taken.contains(card.continues()));
    }

    private static boolean isTaken(Card card, Residence residence) {
        Voiding voiding = card.voiding();
        return voiding != null && voiding.rule() == Rule.C_7 && voiding.from().equals(residence.from());
    }

    private static RegisterEntry after(RegisterEntry entry, CareManagerEvent event) {
        return RegisterEntry.evolve(entry, new RecordedEvent(NOT_RECORDED_YET, event));
    }
}
