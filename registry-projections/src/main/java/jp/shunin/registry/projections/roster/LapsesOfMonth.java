package jp.shunin.registry.projections.roster;

import java.time.YearMonth;

/**
 * How many qualifications end in a month, as {@link LapsingLine} tells them one by one.
 *
 * @param cards how many people stop being care managers
 * @param chiefs how many stop being chiefs
 */
public record LapsesOfMonth(YearMonth month, int cards, int chiefs) {

    LapsesOfMonth plus(LapsesOfMonth others) {
        return new LapsesOfMonth(month, cards + others.cards, chiefs + others.chiefs);
    }
}
