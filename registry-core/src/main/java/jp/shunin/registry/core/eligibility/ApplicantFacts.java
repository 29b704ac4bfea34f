package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.shunin.registry.core.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * What is told about a person beside what the register holds. Null, or a key that is missing, means "not told"; an empty
 * collection means "none".
 *
 * @param employment the certificates of work as a care manager
 * @param trainings how many non-statutory trainings were attended in each fiscal year
 * @param roles what the person did for trainings of care managers
 * @param practice what the person practised as a chief since the last chief completion
 * @param chiefRenewalTeaching the fiscal years in which the person taught or facilitated CHIEF_RENEWAL
 * @param recommendation as what a municipality recommends the person
 * @param turnedAway the fiscal years in which the person was turned away for lack of seats
 * @param certifiedThrough the last day of the certificate as 認定ケアマネジャー
 * @param answers the answers to the facts that are yes or no
 */
public record ApplicantFacts(
        @Nullable List<Employment> employment,
        @Nullable Map<FiscalYear, Integer> trainings,
        @Nullable Set<TrainingRole> roles,
        @Nullable Set<ChiefPractice> practice,
        @Nullable Set<FiscalYear> chiefRenewalTeaching,
        @Nullable RecommendationKind recommendation,
        @Nullable Set<FiscalYear> turnedAway,
        @Nullable LocalDate certifiedThrough,
        Map<Fact, Boolean> answers) {

    /** Nothing told. */
    public static final ApplicantFacts NONE =
            new ApplicantFacts(null, null, null, null, null, null, null, null, Map.of());

    public ApplicantFacts {
        answers = Map.copyOf(answers);
    }

    /** The answer to a fact that is yes or no. */
    Optional<Boolean> answer(Fact fact) {
        return Optional.ofNullable(answers.get(fact));
    }
}
