package jp.shunin.registry.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shunin.registry.core.caremanager.Person;
import jp.shunin.registry.core.caremanager.RegisterEntry;
import jp.shunin.registry.core.course.Course;
import jp.shunin.registry.core.policy.Prefecture;
import jp.shunin.registry.core.time.FiscalYear;
import jp.shunin.registry.core.time.ValidityPeriod;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Label("Laws of eligibility that hold for any facts")
class EligibilityPropertiesTest {

    private static final LocalDate REFERENCE_DATE = LocalDate.of(2023, 6, 1);
    private static final MonthCounting COUNTING =
            new MonthCounting(ExcludedMonths.WHOLE_MONTHS, OverlappingCertificates.COUNT_ONCE);
    private static final List<String> TRAINING_RULES =
            List.of("TRAININGS_EVERY_YEAR", "TRAININGS_ON_AVERAGE", "TRAININGS_COVID");

    /** Completed in FY2015, so that all three rules of E-5 have years to count. */
    private static final RegisterEntry CHIEF = Extended.certificate(
            Person.registered("2012-05-20").card("2012-06-01").completed(Course.CHIEF, "2016-03-01", "C-1"),
            "C-1",
            "2024-08-31");

    @Property
    @Label("E-2: one more certificate never lowers the months")
    void oneMoreCertificate(
            @ForAll("employments") @Size(max = 5) List<Employment> some, @ForAll("employment") Employment more) {
        List<Employment> all = new ArrayList<>(some);
        all.add(more);

        assertThat(count(all).total()).isGreaterThanOrEqualTo(count(some).total());
    }

    @Property
    @Label("E-2: a day longer never lowers the months, and adds one at most")
    void oneDayLonger(@ForAll("period") ValidityPeriod period) {
        ValidityPeriod longer =
                new ValidityPeriod(period.from(), period.through().plusDays(1));

        int more = Months.wholeIn(longer).count() - Months.wholeIn(period).count();

        assertThat(more).isBetween(0, 1);
    }

    @Property
    @Label("E-2: one more excluded period never raises the months")
    void oneMoreExclusion(@ForAll("employment") Employment work, @ForAll("period") ValidityPeriod excluded) {
        List<ValidityPeriod> more = new ArrayList<>(work.excluded());
        more.add(excluded);
        Employment less = new Employment(
                work.from(), work.through(), work.fullTime(), work.managerAtTheSameTime(), work.prefecture(), more);

        assertThat(count(List.of(less)).total())
                .isLessThanOrEqualTo(count(List.of(work)).total());
    }

    @Property
    @Label("E-2: the order of the certificates does not matter, and a certificate shown twice counts once")
    void orderAndRepetition(@ForAll("employments") @Size(max = 5) List<Employment> some) {
        List<Employment> reversed = some.reversed();
        List<Employment> twice = Stream.concat(some.stream(), reversed.stream()).toList();

        assertThat(count(reversed).total()).isEqualTo(count(some).total());
        assertThat(count(twice).total()).isEqualTo(count(some).total());
    }

    @Property
    @Label("E-2: the total and what was left out as overlapping are the certificates' own months together")
    void nothingIsLost(@ForAll("employments") @Size(max = 5) List<Employment> some) {
        ServiceMonths counted = count(some);

        assertThat(counted.total() + counted.overlapping())
                .isEqualTo(counted.certificates().stream()
                        .mapToInt(CountedEmployment::months)
                        .sum());
    }

    @Property
    @Label("E-5: one more training in any year never makes any rule worse")
    void oneMoreTraining(
            @ForAll("trainings") Map<FiscalYear, Integer> some, @ForAll @IntRange(min = 2015, max = 2022) int year) {
        Map<FiscalYear, Integer> more = new HashMap<>(some);
        more.computeIfPresent(new FiscalYear(year), (_, times) -> times + 1);

        for (String rule : TRAINING_RULES) {
            assertThat(worth(more, rule)).isGreaterThanOrEqualTo(worth(some, rule));
        }
    }

    @Property
    @Label("E-5: whoever meets the main rule meets the COVID rule")
    void covidIsNoStricter(@ForAll("trainings") Map<FiscalYear, Integer> some) {
        assertThat(worth(some, "TRAININGS_COVID")).isGreaterThanOrEqualTo(worth(some, "TRAININGS_EVERY_YEAR"));
    }

    @Property
    @Label("what is met or not met stays so, whatever is told of the years that were not told")
    void decidedStaysDecided(
            @ForAll("trainings") Map<FiscalYear, Integer> some, @ForAll("trainings") Map<FiscalYear, Integer> told) {
        Map<FiscalYear, Integer> all = new HashMap<>(told);
        all.putAll(some);

        for (String rule : TRAINING_RULES) {
            State before = ask(some).state(rule);
            if (before != State.UNKNOWN) {
                assertThat(ask(all).state(rule)).isEqualTo(before);
            }
        }
    }

    @Property
    @Label("T-8: the answer cannot be told exactly when a fact that can decide is asked for")
    void unknownAsksForSomething(@ForAll("trainings") Map<FiscalYear, Integer> some) {
        Eligibility answer = ask(some).answer();

        assertThat(answer.missing().isEmpty())
                .isEqualTo(
                        answer.requirements().stream().noneMatch(requirement -> requirement.state() == State.UNKNOWN));
    }

    private static ServiceMonths count(List<Employment> employment) {
        return COUNTING.count(employment, REFERENCE_DATE);
    }

    private static int worth(Map<FiscalYear, Integer> trainings, String rule) {
        return List.of(State.NOT_MET, State.UNKNOWN, State.MET)
                .indexOf(ask(trainings).state(rule));
    }

    private static Asked ask(Map<FiscalYear, Integer> trainings) {
        Told told = Told.nothing();
        trainings.forEach((year, times) -> told.attended(year.year(), times));
        return Asked.of(Course.CHIEF_RENEWAL, CHIEF, Prefecture.TOKYO, "2023-06-20", told);
    }

    private static Employment work(ValidityPeriod period, List<ValidityPeriod> excluded) {
        return new Employment(period.from(), period.through(), true, false, Prefecture.TOKYO, excluded);
    }

    @Provide
    Arbitrary<ValidityPeriod> period() {
        Arbitrary<LocalDate> day = Arbitraries.longs()
                .between(
                        LocalDate.of(2015, 1, 1).toEpochDay(),
                        LocalDate.of(2024, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return day.list().ofSize(2).map(days -> {
            List<LocalDate> sorted =
                    days.stream().sorted(Comparator.naturalOrder()).toList();
            return new ValidityPeriod(sorted.getFirst(), sorted.getLast());
        });
    }

    @Provide
    Arbitrary<Employment> employment() {
        return Combinators.combine(period(), period().list().ofMaxSize(3)).as(EligibilityPropertiesTest::work);
    }

    @Provide
    Arbitrary<List<Employment>> employments() {
        return employment().list().ofMaxSize(5);
    }

    /** Numbers for some of the years FY2015 to FY2022. */
    @Provide
    Arbitrary<Map<FiscalYear, Integer>> trainings() {
        return Arbitraries.integers().between(-2, 7).list().ofSize(8).map(times -> {
            Map<FiscalYear, Integer> told = new HashMap<>();
            IntStream.range(0, times.size())
                    .filter(i -> times.get(i) >= 0)
                    .forEach(i -> told.put(new FiscalYear(2015 + i), times.get(i)));
            return told;
        });
    }
}
