package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.policy.PrefecturePolicy;
import jp.shunin.registry.core.time.ValidityPeriod;

/** The first card, which for some time needs no further training (C-2). */
public final class FirstCard {

    private FirstCard() {}

    /** Whether a card issued on the day would be the first one. */
    public static boolean isNext(RegisterEntry entry, LocalDate day) {
        return entry.cards().stream().noneMatch(card -> card.term().from().isBefore(day));
    }

    /** The days on which a first card is issued without further training. */
    public static ValidityPeriod withoutTraining(RegisterEntry entry, PrefecturePolicy policy) {
        return ValidityPeriod.startingOn(
                entry.registeredOn(), policy.firstCardWithoutTraining().value());
    }
}
