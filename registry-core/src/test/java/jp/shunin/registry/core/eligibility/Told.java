package jp.shunin.registry.core.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.core.time.ValidityPeriod;
import org.jspecify.annotations.Nullable;

/** What is told about an applicant, in the words of the domain. What has no word here was not told. */
final class Told {

    private final Map<Fact, Boolean> answers = new HashMap<>();
    private @Nullable List<Employment> employment;
    private @Nullable Map<FiscalYear, Integer> trainings;
    private @Nullable Set<TrainingRole> roles;
    private @Nullable Set<ChiefPractice> practice;
    private @Nullable Set<FiscalYear> taught;
    private @Nullable RecommendationKind recommendation;
    private @Nullable Set<FiscalYear> turnedAway;
    private @Nullable LocalDate certifiedThrough;

    static Told nothing() {
        return new Told();
    }

    Told workedNowhere() {
        employment = List.of();
        return this;
    }

    /** Full-time in Tokyo, without anything excluded. */
    Told worked(String from, String through) {
        return worked(Work.in(from, through));
    }

    Told worked(Employment... more) {
        employment = Stream.concat(employment == null ? Stream.empty() : employment.stream(), Arrays.stream(more))
                .toList();
        return this;
    }

    Told attended(int fiscalYear, int times) {
        Map<FiscalYear, Integer> more = trainings == null ? new HashMap<>() : new HashMap<>(trainings);
        more.put(new FiscalYear(fiscalYear), times);
        trainings = more;
        return this;
    }

    /** Numbers of trainings from a fiscal year on. */
    Told attendedFrom(int fiscalYear, int... times) {
        for (int i = 0; i < times.length; i++) {
            attended(fiscalYear + i, times[i]);
        }
        return this;
    }

    Told roles(TrainingRole... all) {
        roles = Set.of(all);
        return this;
    }

    Told practised(ChiefPractice... all) {
        practice = Set.of(all);
        return this;
    }

    Told taughtRenewalIn(Integer... years) {
        taught = years(years);
        return this;
    }

    Told recommendedAs(RecommendationKind kind) {
        recommendation = kind;
        return this;
    }

    Told turnedAwayIn(Integer... years) {
        turnedAway = years(years);
        return this;
    }

    Told certifiedThrough(String day) {
        certifiedThrough = LocalDate.parse(day);
        return this;
    }

    Told yes(Fact... facts) {
        Arrays.stream(facts).forEach(fact -> answers.put(fact, true));
        return this;
    }

    Told no(Fact... facts) {
        Arrays.stream(facts).forEach(fact -> answers.put(fact, false));
        return this;
    }

    ApplicantFacts facts() {
        return new ApplicantFacts(
                employment, trainings, roles, practice, taught, recommendation, turnedAway, certifiedThrough, answers);
    }

    private static Set<FiscalYear> years(Integer... years) {
        return Arrays.stream(years).map(FiscalYear::new).collect(Collectors.toSet());
    }

    /** One certificate of work; full-time and in Tokyo unless told otherwise. */
    static final class Work {

        private Work() {}

        static Employment in(String from, String through) {
            return new Employment(
                    LocalDate.parse(from), LocalDate.parse(through), true, false, Prefecture.TOKYO, List.of());
        }

        static Employment since(String from) {
            return new Employment(LocalDate.parse(from), null, true, false, Prefecture.TOKYO, List.of());
        }

        static Employment partTime(Employment work) {
            return new Employment(work.from(), work.through(), false, false, work.prefecture(), work.excluded());
        }

        static Employment asManagerToo(Employment work) {
            return new Employment(work.from(), work.through(), false, true, work.prefecture(), work.excluded());
        }

        static Employment elsewhere(Employment work, @Nullable Prefecture prefecture) {
            return new Employment(
                    work.from(),
                    work.through(),
                    work.fullTime(),
                    work.managerAtTheSameTime(),
                    prefecture,
                    work.excluded());
        }

        static Employment without(Employment work, String from, String through) {
            List<ValidityPeriod> excluded = new ArrayList<>(work.excluded());
            excluded.add(new ValidityPeriod(LocalDate.parse(from), LocalDate.parse(through)));
            return new Employment(
                    work.from(),
                    work.through(),
                    work.fullTime(),
                    work.managerAtTheSameTime(),
                    work.prefecture(),
                    excluded);
        }
    }
}
