package jp.shunin.registry.api.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.shunin.registry.core.eligibility.ApplicantFacts;
import jp.shunin.registry.core.eligibility.ChiefPractice;
import jp.shunin.registry.core.eligibility.Employment;
import jp.shunin.registry.core.eligibility.Fact;
import jp.shunin.registry.core.eligibility.RecommendationKind;
import jp.shunin.registry.core.eligibility.TrainingRole;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.rule.Refusal;
import jp.shunin.registry.core.rule.RefusalCode;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a question of eligibility tells beside the register. A field that is left out is not told; an empty list
 * says "none".
 */
record EligibilityFacts(
        @Nullable @Size(max = MOST) List<@NotNull @Valid Work> employment,
        @Nullable @Size(max = MOST) Map<Integer, @NotNull @PositiveOrZero Integer> trainingsByFiscalYear,
        @Nullable Set<@NotNull TrainingRole> roles,
        @Nullable Set<@NotNull ChiefPractice> chiefPractice,
        @Nullable @Size(max = MOST) Set<@NotNull Integer> chiefRenewalTaughtInFiscalYears,
        @Nullable RecommendationKind recommendation,
        @Nullable Boolean recommendedByMunicipality,
        @Nullable Boolean otherChiefInEstablishment,
        @Nullable @Size(max = MOST) Set<@NotNull Integer> turnedAwayInFiscalYears,
        @Nullable Boolean worksInPrefecture,
        @Nullable Boolean certifiedCareManager,
        @Nullable LocalDate certifiedCareManagerThrough,
        @Nullable Boolean leaderTraining,
        @Nullable Boolean placedInSupportCentre,
        @Nullable Boolean presentedAtSociety,
        @Nullable Boolean basicCourse,
        @Nullable Boolean metFormerPrefecturesRequirements,
        @Nullable Boolean recognisedByPrefecture,
        @Nullable Boolean recognisedByMunicipality) {

    private static final int MOST = 100;

    ApplicantFacts toFacts() {
        return new ApplicantFacts(
                employment == null
                        ? null
                        : employment.stream().map(Work::toEmployment).toList(),
                trainingsByFiscalYear == null ? null : byFiscalYear(trainingsByFiscalYear),
                roles,
                chiefPractice,
                fiscalYears(chiefRenewalTaughtInFiscalYears),
                recommendation,
                fiscalYears(turnedAwayInFiscalYears),
                certifiedCareManagerThrough,
                answers());
    }

    private Map<Fact, Boolean> answers() {
        Map<Fact, Boolean> answers = new EnumMap<>(Fact.class);
        put(answers, Fact.RECOMMENDED, recommendedByMunicipality);
        put(answers, Fact.OTHER_CHIEF, otherChiefInEstablishment);
        put(answers, Fact.WORKS_IN_PREFECTURE, worksInPrefecture);
        put(answers, Fact.CERTIFIED_CARE_MANAGER, certifiedCareManager);
        put(answers, Fact.LEADER_TRAINING, leaderTraining);
        put(answers, Fact.PLACED_IN_SUPPORT_CENTRE, placedInSupportCentre);
        put(answers, Fact.PRESENTED, presentedAtSociety);
        put(answers, Fact.BASIC_COURSE, basicCourse);
        put(answers, Fact.FORMER_PREFECTURE, metFormerPrefecturesRequirements);
        put(answers, Fact.RECOGNISED_BY_PREFECTURE, recognisedByPrefecture);
        put(answers, Fact.RECOGNISED_BY_MUNICIPALITY, recognisedByMunicipality);
        return answers;
    }

    private static void put(Map<Fact, Boolean> answers, Fact fact, @Nullable Boolean answer) {
        if (answer != null) {
            answers.put(fact, answer);
        }
    }

    private static Map<FiscalYear, Integer> byFiscalYear(Map<Integer, Integer> numbers) {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(entry -> new FiscalYear(entry.getKey()), Map.Entry::getValue));
    }

    private static @Nullable Set<FiscalYear> fiscalYears(@Nullable Set<Integer> years) {
        return years == null ? null : years.stream().map(FiscalYear::new).collect(Collectors.toSet());
    }

    /** Work as a care manager, as one certificate or one of its columns shows it. */
    record Work(
            @NotNull LocalDate from,
            @Nullable LocalDate through,
            @NotNull Boolean fullTime,
            @Nullable Boolean managerAtTheSameTime,
            @Nullable Prefecture prefecture,
            @Nullable @Size(max = MOST) List<@NotNull @Valid Excluded> excluded) {

        Employment toEmployment() {
            if (from.isBefore(Employment.EARLIEST)) {
                throw BadParameterException.impossible("employment", "notBefore", Employment.EARLIEST.toString());
            }
            if (through != null) {
                Excluded.requireForward(from, through);
            }
            return new Employment(
                    from,
                    through,
                    fullTime,
                    Boolean.TRUE.equals(managerAtTheSameTime),
                    prefecture,
                    excluded == null
                            ? List.of()
                            : excluded.stream().map(Excluded::toPeriod).toList());
        }
    }

    /** A period that does not count: leave, part-time, other duties. */
    record Excluded(@NotNull LocalDate from, @NotNull LocalDate through) {

        ValidityPeriod toPeriod() {
            requireForward(from, through);
            return new ValidityPeriod(from, through);
        }

        private static void requireForward(LocalDate from, LocalDate through) {
            if (through.isBefore(from)) {
                throw Refusal.of(RefusalCode.PERIOD_RUNS_BACKWARDS, from, through)
                        .asException();
            }
        }
    }
}
