package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.RenewCard;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardRenewed;
import jp.shunin.registry.core.policy.PrefecturePolicy;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.time.ValidityPeriod;

/** The renewal of the card in force (C-3, P-3), its training (T-6) and its alignment (C-5); also recorded late. */
final class CardRenewing {

    private CardRenewing() {}

    static List<CareManagerEvent> decide(RegisterEntry recorded, RenewCard command, DecisionContext context) {
        LocalDate day = command.renewedOn();
        RegisterEntry entry = context.asOf(day, recorded);
        Guards.requireNotInFuture("renewedOn", day, context);
        Guards.requireRegisteredOn(entry, day);
        Card card = entry.cardOn(day).orElseThrow(() -> noCardInForce(entry, day));
        requireEnd(card, day);
        PrefecturePolicy policy = context.policyFor(entry, day);
        ValidityPeriod ordinary =
                policy.cardValidity().value().startingOn(card.term().continuedFrom());
        requireNotRenewedYet(entry, card, ordinary);
        RenewalTraining training = RenewalTraining.find(entry, card, day)
                .orElseThrow(() -> Refusal.of(RefusalCode.RENEWAL_TRAINING_MISSING, card.trainingFrom(), day)
                        .asException());
        CardAlignment alignment =
                CardAlignment.decide(entry, training, ordinary, day, command.alignWithChiefCertificate());
        requireNotOverAlready(alignment.period(), day);
        CardRenewed renewed = new CardRenewed(
                entry.number(),
                entry.nextCard(),
                card.number(),
                day,
                policy.prefecture(),
                Term.of(alignment.period()),
                training.ground(),
                training.certificates(),
                alignment.outcome(),
                LateCard.rules(entry, day, rules(card, training, alignment, day)),
                List.of(policy.cardValidity().reference()));
        return LateCard.movedOn(recorded, day, List.of(renewed), context);
    }

    /** C-4: an expired card cannot be renewed. */
    private static CommandRefused noCardInForce(RegisterEntry entry, LocalDate day) {
        return entry.lastCardBefore(day)
                .map(card -> Refusal.of(RefusalCode.CARD_EXPIRED, card.lastDay()))
                .orElseGet(() -> Refusal.of(RefusalCode.NO_CARD_TO_RENEW, day))
                .asException();
    }

    /** A card that does not end needs no renewal. */
    private static void requireEnd(Card card, LocalDate day) {
        if (!card.term().hasEnd()) {
            throw Refusal.of(RefusalCode.CARD_WITHOUT_END, day).asException();
        }
    }

    private static void requireNotRenewedYet(RegisterEntry entry, Card card, ValidityPeriod period) {
        entry.cards().stream()
                .filter(other -> other != card && other.voiding() == null)
                .filter(other -> period.contains(other.term().from()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of(
                                    RefusalCode.ALREADY_RENEWED,
                                    other.term().from(),
                                    other.term().through())
                            .asException();
                });
    }

    /** A long extension counted from the original expiry may have used up the whole of the next term (S-1). */
    private static void requireNotOverAlready(ValidityPeriod period, LocalDate day) {
        if (period.through().isBefore(day)) {
            throw Refusal.of(RefusalCode.RENEWED_TERM_ALREADY_OVER, period.from(), period.through(), day)
                    .asException();
        }
    }

    private static List<Rule> rules(Card card, RenewalTraining training, CardAlignment alignment, LocalDate day) {
        List<Rule> rules = new ArrayList<>(List.of(Rule.C_3, Rule.P_3, Rule.T_6));
        if (training.ground() == RenewalGround.CHIEF_RENEWAL) {
            rules.add(Rule.C_6);
        }
        if (alignment.outcome() != Alignment.NOT_APPLICABLE) {
            rules.add(Rule.C_5);
        }
        if (day.isAfter(card.term().originalEnd())) {
            rules.add(Rule.S_6);
        }
        return List.copyOf(rules);
    }
}
