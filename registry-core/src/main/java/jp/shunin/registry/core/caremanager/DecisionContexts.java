package jp.shunin.registry.core.caremanager;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.specialmeasure.SpecialMeasures;

/**
 * Makes the context of each decision.
 *
 * @param clock the registry's only clock; its instants are read as days in Asia/Tokyo
 */
public record DecisionContexts(
        PrefecturePolicies policies, Curricula curricula, SpecialMeasures measures, Bars bars, Clock clock) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** The context of a decision taken now. */
    public DecisionContext now() {
        return new DecisionContext(policies, curricula, measures, bars, LocalDate.ofInstant(clock.instant(), TOKYO));
    }
}
