package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import java.util.List;
import jp.shunin.registry.core.caremanager.CareManagerCommand.ReissueCard;
import jp.shunin.registry.core.caremanager.CareManagerEvent.CardReissued;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.rule.Rule;

/** C-8: rewrite and reissue print the card in force again and keep its term, by the law of the day without end (C-1). */
final class CardReissuing {

    private CardReissuing() {}

    static List<CareManagerEvent> decide(RegisterEntry recorded, ReissueCard command, DecisionContext context) {
        LocalDate day = command.reissuedOn();
        RegisterEntry entry = context.asOf(day, recorded);
        Guards.requireNotInFuture("reissuedOn", day, context);
        Guards.requireRegisteredOn(entry, day);
        Card card = entry.cardOn(day)
                .orElseThrow(
                        () -> Refusal.of(RefusalCode.NO_CARD_TO_REISSUE, day).asException());
        return List.of(new CardReissued(
                entry.number(),
                card.number(),
                day,
                entry.prefectureOn(day),
                command.cause(),
                card.term().restFrom(card.term().from()),
                List.of(Rule.C_8)));
    }
}
