package jp.shunin.registry.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.shunin.registry.core.eligibility.Told.Work;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("E-2: months of work are counted certificate by certificate")
class MonthCountingTest {

    private static final LocalDate REFERENCE_DATE = LocalDate.of(2023, 6, 1);
    private static final MonthCounting SHIPPED =
            new MonthCounting(ExcludedMonths.WHOLE_MONTHS, OverlappingCertificates.COUNT_ONCE);

    @ParameterizedTest(name = "{0} to {1}: {2} to {3}, {4} months, {5}")
    @DisplayName("from the next month if not from the 1st, to the month before if not to the last day")
    @CsvSource({
        "2017-02-16, 2019-03-25, 2017-03, 2019-02, 24, 2年0か月",
        "2019-04-05, 2023-06-01, 2019-05, 2023-05, 49, 4年1か月",
        "2018-04-15, 2023-06-01, 2018-05, 2023-05, 61, 5年1か月",
        "2020-01-01, 2020-12-31, 2020-01, 2020-12, 12, 1年0か月",
        "2020-01-02, 2020-12-30, 2020-02, 2020-11, 10, 0年10か月",
        "2020-02-01, 2020-02-29, 2020-02, 2020-02, 1, 0年1か月",
        "2021-02-01, 2021-02-28, 2021-02, 2021-02, 1, 0年1か月",
        "2020-01-15, 2020-03-31, 2020-02, 2020-03, 2, 0年2か月",
        "2022-12-01, 2023-01-31, 2022-12, 2023-01, 2, 0年2か月"
    })
    void counted(LocalDate from, LocalDate through, YearMonth first, YearMonth last, int months, String printed) {
        ServiceMonths counted = count(Work.in(from.toString(), through.toString()));

        assertThat(counted.total()).isEqualTo(months);
        assertThat(counted.printed()).isEqualTo(printed);
        assertThat(counted.certificates()).singleElement().satisfies(certificate -> {
            assertThat(certificate.firstMonth()).isEqualTo(first);
            assertThat(certificate.lastMonth()).isEqualTo(last);
            assertThat(certificate.printed()).isEqualTo(printed);
        });
    }

    @ParameterizedTest(name = "{0} to {1}")
    @DisplayName("a period that holds no whole month has none, and no first or last month")
    @CsvSource({
        "2020-02-01, 2020-02-28",
        "2020-02-02, 2020-02-29",
        "2020-03-02, 2020-03-30",
        "2020-03-15, 2020-04-15",
        "2020-03-31, 2020-04-29",
        "2023-06-01, 2023-06-01"
    })
    void noWholeMonth(String from, String through) {
        assertThat(count(Work.in(from, through)).certificates()).singleElement().satisfies(certificate -> {
            assertThat(certificate.months()).isZero();
            assertThat(certificate.firstMonth()).isNull();
            assertThat(certificate.lastMonth()).isNull();
        });
    }

    @Test
    @DisplayName("R-115: the present workplace counts to the reference date, so its month never counts")
    void presentWorkplace() {
        assertThat(count(Work.since("2018-04-15")).total()).isEqualTo(61);
        assertThat(count(Work.in("2018-04-15", "2023-12-31")).total()).isEqualTo(61);
        assertThat(count(Work.since("2023-06-02")).total()).isZero();
    }

    @Test
    @DisplayName("the reference date counts as a last day: at the end of a month that month counts")
    void referenceDateAtTheEndOfAMonth() {
        assertThat(SHIPPED.count(List.of(Work.since("2023-05-01")), LocalDate.of(2023, 5, 31))
                        .total())
                .isEqualTo(1);
        assertThat(SHIPPED.count(List.of(Work.since("2023-05-01")), LocalDate.of(2023, 5, 30))
                        .total())
                .isZero();
    }

    @ParameterizedTest(name = "without {0} to {1}: {2}")
    @DisplayName("R-118: excluded periods are taken out by the same counting")
    @CsvSource({
        "2020-04-15, 2020-10-10, 7",
        "2020-04-01, 2020-09-30, 6",
        "2020-04-02, 2020-04-29, 12",
        "2020-02-01, 2020-02-29, 11",
        "2019-01-01, 2020-03-31, 9",
        "2021-01-01, 2021-12-31, 12",
        "2019-01-01, 2021-12-31, 0"
    })
    void excluded(String from, String through, int months) {
        assertThat(count(Work.without(Work.in("2020-01-01", "2020-12-31"), from, through))
                        .total())
                .isEqualTo(months);
    }

    @Test
    @DisplayName("R-118: an excluded month is taken out once, although two excluded periods hold it")
    void excludedTwice() {
        Employment work = Work.without(
                Work.without(Work.in("2020-01-01", "2020-12-31"), "2020-03-01", "2020-05-31"),
                "2020-05-01",
                "2020-06-30");

        assertThat(count(work).total()).isEqualTo(8);
    }

    @Test
    @DisplayName("R-118: where a rule set says so, every month with an excluded day is taken out")
    void touchedMonths() {
        MonthCounting touched = new MonthCounting(ExcludedMonths.TOUCHED_MONTHS, OverlappingCertificates.COUNT_ONCE);
        Employment work = Work.without(Work.in("2020-01-01", "2020-12-31"), "2020-04-15", "2020-10-10");

        assertThat(touched.count(List.of(work), REFERENCE_DATE).total()).isEqualTo(5);
    }

    @Test
    @DisplayName("R-116: the months of several certificates add up; parts of a month fall away for each")
    void severalCertificates() {
        ServiceMonths counted = count(Work.in("2017-02-16", "2019-03-25"), Work.in("2019-04-05", "2023-06-01"));

        assertThat(counted.total()).isEqualTo(24 + 49);
        assertThat(counted.overlapping()).isZero();
    }

    @Test
    @DisplayName("R-117: a change inside a month loses that month, for each column is counted by itself")
    void columnsByThemselves() {
        ServiceMonths counted = count(Work.in("2018-04-15", "2021-04-09"), Work.in("2021-04-10", "2023-06-01"));

        assertThat(counted.certificates())
                .extracting(CountedEmployment::firstMonth, CountedEmployment::lastMonth, CountedEmployment::months)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2018, 5), YearMonth.of(2021, 3), 35),
                        org.assertj.core.groups.Tuple.tuple(YearMonth.of(2021, 5), YearMonth.of(2023, 5), 25));
        assertThat(counted.total()).isEqualTo(60);
    }

    @Test
    @DisplayName("R-116: a month that two certificates show counts once, and the answer says how many were left out")
    void overlappingOnce() {
        ServiceMonths counted = count(Work.in("2020-01-01", "2020-06-30"), Work.in("2020-04-01", "2020-12-31"));

        assertThat(counted.total()).isEqualTo(12);
        assertThat(counted.overlapping()).isEqualTo(3);
    }

    @Test
    @DisplayName("R-116: where a rule set says so, overlapping certificates add up as they stand")
    void overlappingAddedUp() {
        MonthCounting addedUp = new MonthCounting(ExcludedMonths.WHOLE_MONTHS, OverlappingCertificates.ADD_UP);

        assertThat(addedUp.count(
                                List.of(Work.in("2020-01-01", "2020-06-30"), Work.in("2020-04-01", "2020-12-31")),
                                REFERENCE_DATE)
                        .total())
                .isEqualTo(15);
    }

    @Test
    @DisplayName("E-1: months as manager at the same time count as full-time; part-time alone does not count")
    void fullTime() {
        assertThat(count(Work.asManagerToo(Work.in("2020-01-01", "2020-12-31"))).total())
                .isEqualTo(12);
        ServiceMonths partTime = count(Work.partTime(Work.in("2020-01-01", "2020-12-31")));
        assertThat(partTime.total()).isZero();
        assertThat(partTime.certificates())
                .singleElement()
                .satisfies(certificate ->
                        assertThat(certificate.countsAsFullTime()).isFalse());
    }

    private static ServiceMonths count(Employment... employment) {
        return SHIPPED.count(List.of(employment), REFERENCE_DATE);
    }
}
