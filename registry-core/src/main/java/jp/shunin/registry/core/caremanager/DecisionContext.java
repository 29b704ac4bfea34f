package jp.shunin.registry.core.caremanager;

import java.time.LocalDate;
import jp.shunin.registry.core.course.Curricula;
import jp.shunin.registry.core.policy.PrefecturePolicies;
import jp.shunin.registry.core.policy.PrefecturePolicy;
import jp.shunin.registry.core.rule.CommandRefused;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.specialmeasure.SpecialMeasures;

/**
 * What a decision looks at beside the entry and the command.
 *
 * @param policies what differs between prefectures
 * @param curricula the courses, their editions and subjects
 * @param measures the special measures as they stand now
 * @param bars who is barred from a new registration
 * @param people opens personal data, for the rules that ask for it
 * @param today the registry's day, in Asia/Tokyo
 */
public record DecisionContext(
        PrefecturePolicies policies,
        Curricula curricula,
        SpecialMeasures measures,
        Bars bars,
        PersonalData people,
        LocalDate today) {

    /** A context in which nobody is barred, and nothing is sealed. */
    public DecisionContext(
            PrefecturePolicies policies, Curricula curricula, SpecialMeasures measures, LocalDate today) {
        this(policies, curricula, measures, Bars.NONE, PersonalData.IN_CLEAR, today);
    }

    /** The policy of the prefecture in whose register the entry stands on the day. */
    PrefecturePolicy policyFor(RegisterEntry entry, LocalDate day) {
        return policies.on(entry.prefectureOn(day), day);
    }

    /**
     * Who a person is.
     *
     * @throws CommandRefused if that was forgotten
     */
    PersonalRecord person(RegistrationNumber number, PersonalDetails details) {
        return people.open(number, details)
                .orElseThrow(
                        () -> Refusal.of(RefusalCode.PERSON_FORGOTTEN, number).asException());
    }

    /** The same context, on another day. */
    DecisionContext on(LocalDate day) {
        return new DecisionContext(policies, curricula, measures, bars, people, day);
    }

    /** The entry as the law of the day reads it, on which a decision about that day rests (C-1). */
    RegisterEntry asOf(LocalDate day, RegisterEntry entry) {
        return cardEnds().on(day, entry);
    }

    CardEnds cardEnds() {
        return CardEnds.by(policies);
    }
}
