package jp.shunin.registry.core.training;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.Card;
import jp.shunin.registry.core.caremanager.CardEnds;
import jp.shunin.registry.core.caremanager.FirstCard;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.caremanager.Retraining;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.time.ValidityPeriod;
import jp.shunin.registry.core.training.RenewalAdvice.ChiefToRenew;
import org.jspecify.annotations.Nullable;

/** Finds what is to be done next about the card: there is one to renew, or there is none. */
final class RenewalAdvising {

    private static final Comparator<Card> BY_LAST_DAY = Comparator.comparing(Card::lastDay)
            .thenComparing(card -> card.term().from());

    private RenewalAdvising() {}

    static RenewalAdvice advise(
            RegisterEntry entry, LocalDate on, @Nullable Boolean practised, PrefecturePolicies policies) {
        if (!entry.isRegisteredOn(on)) {
            return withoutCard(on, RenewalAction.NONE, null, NoticeCode.NOT_REGISTERED.about());
        }
        RegisterEntry lifted = CardEnds.by(policies).lifted(entry);
        if (lifted.cardOn(on).isPresent() && !lastCard(lifted, on).term().hasEnd()) {
            return withoutEnd(lifted, on);
        }
        if (entry.cardOn(on).isPresent()) {
            return new CardRenewalAdvising(entry, lastCard(entry, on), on, practised).advice();
        }
        return FirstCard.isNext(entry, on) ? first(entry, on, policies) : again(entry, on);
    }

    /** The card whose end is the end of practice: one in force, or one that follows it. */
    private static Card lastCard(RegisterEntry entry, LocalDate on) {
        return entry.cards().stream()
                .filter(card -> !card.lastDay().isBefore(on))
                .filter(card -> !card.lastDay().isBefore(card.term().from()))
                .max(BY_LAST_DAY)
                .orElseThrow();
    }

    /** C-1: the card needs nothing any more; a chief certificate is renewed as before (K-3). */
    private static RenewalAdvice withoutEnd(RegisterEntry entry, LocalDate on) {
        Optional<ChiefToRenew> chief = CardRenewalAdvising.chief(entry, on);
        List<Notice> notices = Stream.concat(
                        Stream.of(NoticeCode.CARD_WITHOUT_END.about()),
                        chief.stream().map(certificate -> NoticeCode.CHIEF_ENDS.about(certificate.through())))
                .toList();
        return new RenewalAdvice(
                on, RenewalAction.NO_RENEWAL_NEEDED, null, null, chief.orElse(null), null, List.of(), notices);
    }

    /** C-2. */
    private static RenewalAdvice first(RegisterEntry entry, LocalDate on, PrefecturePolicies policies) {
        ValidityPeriod withoutTraining = FirstCard.withoutTraining(entry, policies.on(entry.prefectureOn(on), on));
        return withoutTraining.contains(on)
                ? withoutCard(
                        on,
                        RenewalAction.APPLY_FOR_FIRST_CARD,
                        withoutTraining.through(),
                        NoticeCode.FIRST_CARD.about(withoutTraining.through()))
                : afterRetraining(entry, on, NoticeCode.FIRST_CARD_NEEDS_RETRAINING.about(withoutTraining.through()));
    }

    /** C-4. */
    private static RenewalAdvice again(RegisterEntry entry, LocalDate on) {
        Notice why = entry.lastCardBefore(on)
                .map(card -> NoticeCode.CARD_LAPSED.about(card.lastDay()))
                .orElseGet(() -> NoticeCode.CARD_NEVER_IN_FORCE.about(on));
        return afterRetraining(entry, on, why);
    }

    private static RenewalAdvice afterRetraining(RegisterEntry entry, LocalDate on, Notice why) {
        Optional<String> retraining = Retraining.find(entry, on);
        return retraining.isPresent()
                ? withoutCard(on, RenewalAction.APPLY_FOR_NEW_CARD, null, why, NoticeCode.RETRAINED.about(on))
                : withoutCard(on, RenewalAction.TAKE_RETRAINING, null, why);
    }

    private static RenewalAdvice withoutCard(
            LocalDate on, RenewalAction action, @Nullable LocalDate by, Notice... notices) {
        return new RenewalAdvice(on, action, by, null, null, null, List.of(), List.of(notices));
    }
}
