package jp.shunin.registry.core.caremanager;

import java.time.Clock;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.specialmeasure.SpecialMeasures;
import jp.shunin.registry.core.time.Japan;

/**
 * Makes the context of each decision.
 *
 * @param clock the registry's only clock; its instants are read as days in Asia/Tokyo
 */
public record DecisionContexts(
        PrefecturePolicies policies,
        Curricula curricula,
        SpecialMeasures measures,
        Bars bars,
        PersonalData people,
        Clock clock) {

    /** The context of a decision taken now. */
    public DecisionContext now() {
        return new DecisionContext(policies, curricula, measures, bars, people, Japan.today(clock));
    }
}
