package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.policy.PrefecturePolicy;
import jp.shunin.registry.core.specialmeasure.SpecialMeasures;

/**
 * What a decision looks at beside the entry and the command.
 *
 * @param policies what differs between prefectures
 * @param curricula the courses, their editions and subjects
 * @param measures the special measures as they stand now
 * @param bars who is barred from a new registration
 * @param today the registry's day, in Asia/Tokyo
 */
public record DecisionContext(
        PrefecturePolicies policies, Curricula curricula, SpecialMeasures measures, Bars bars, LocalDate today) {

    /** A context in which nobody is barred. */
    public DecisionContext(
            PrefecturePolicies policies, Curricula curricula, SpecialMeasures measures, LocalDate today) {
        this(policies, curricula, measures, Bars.NONE, today);
    }

    /** The policy of the prefecture in whose register the entry stands on the day. */
    PrefecturePolicy policyFor(RegisterEntry entry, LocalDate day) {
        return policies.on(entry.prefectureOn(day), day);
    }

    /** The entry as the law of the day reads it, on which a decision about that day rests (C-1). */
    RegisterEntry asOf(LocalDate day, RegisterEntry entry) {
        return cardEnds().on(day, entry);
    }

    CardEnds cardEnds() {
        return CardEnds.by(policies);
    }
}
