package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.IssueCard;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardIssued;
import jp.shunin.registry.core.policy.PrefecturePolicy;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/** The issue of a card that continues no other (C-1, C-2, C-4) and what it means for the chief certificate (K-6). */
final class CardIssuing {

    private CardIssuing() {}

    static List<CareManagerEvent> decide(RegisterEntry recorded, IssueCard command, DecisionContext context) {
        LocalDate day = command.issuedOn();
        RegisterEntry entry = context.asOf(day, recorded);
        Guards.requireNotInFuture("issuedOn", day, context);
        Guards.requireRegisteredOn(entry, day);
        PrefecturePolicy policy = context.policyFor(entry, day);
        ValidityPeriod period = policy.cardValidity().value().startingOn(day);
        requireNoOtherCard(entry, period);

        List<CareManagerEvent> events = new ArrayList<>(ChiefForfeiting.onLapseOfCard(entry, day, context));
        events.add(
                FirstCard.isNext(entry, day)
                        ? firstCard(entry, period, policy)
                        : cardAfterRetraining(entry, period, policy));
        return LateCard.movedOn(recorded, day, events, context);
    }

    /** One card at a time (C-1). */
    private static void requireNoOtherCard(RegisterEntry entry, ValidityPeriod period) {
        entry.cards().stream()
                .filter(Card::everInForce)
                .filter(card -> period.overlaps(new ValidityPeriod(card.term().from(), card.lastDay())))
                .findFirst()
                .ifPresent(card -> {
                    throw Refusal.of(
                                    RefusalCode.CARD_IN_FORCE,
                                    period.from(),
                                    card.term().from(),
                                    card.lastDay())
                            .asException();
                });
    }

    /** C-2: within five years of registration the first card needs no further training. */
    private static CardIssued firstCard(RegisterEntry entry, ValidityPeriod period, PrefecturePolicy policy) {
        ValidityPeriod withoutTraining = FirstCard.withoutTraining(entry, policy);
        if (!withoutTraining.contains(period.from())) {
            return Retraining.find(entry, period.from())
                    .map(certificate -> issued(
                            entry, period, IssueOccasion.FIRST, certificate, List.of(Rule.C_1, Rule.C_2), policy))
                    .orElseThrow(() -> Refusal.of(RefusalCode.FIRST_CARD_NEEDS_RETRAINING, withoutTraining.through())
                            .asException());
        }
        return issued(entry, period, IssueOccasion.FIRST, null, List.of(Rule.C_1, Rule.C_2), policy);
    }

    /** C-4: once a card has ended, a new one needs retraining. */
    private static CardIssued cardAfterRetraining(RegisterEntry entry, ValidityPeriod period, PrefecturePolicy policy) {
        String certificate = Retraining.find(entry, period.from())
                .orElseThrow(
                        () -> Refusal.of(RefusalCode.NEW_CARD_NEEDS_RETRAINING).asException());
        return issued(entry, period, IssueOccasion.AFTER_RETRAINING, certificate, List.of(Rule.C_4, Rule.C_1), policy);
    }

    private static CardIssued issued(
            RegisterEntry entry,
            ValidityPeriod period,
            IssueOccasion occasion,
            @Nullable String certificate,
            List<Rule> rules,
            PrefecturePolicy policy) {
        return new CardIssued(
                entry.number(),
                entry.nextCard(),
                period.from(),
                policy.prefecture(),
                occasion,
                Term.of(period),
                null,
                certificate,
                LateCard.rules(entry, period.from(), rules),
                List.of(policy.cardValidity().reference()));
    }
}
